/** A contract on paper: the parties, what is certified, rights and duties with their clauses, and the signatures. */
import type { Contract } from '@certwright/core/contract/contract.decider';
import { dayText, moneyText } from '@certwright/core/kernel/letter.words';
import { findEdition } from '@certwright/standards/library';
import type { Written } from '../platform/pdf/written.ts';
import { termsOf } from './contract.view.ts';

type Names = { readonly body: string; readonly client: string };
type Parties = { readonly from: readonly string[]; readonly to: readonly string[] };

const signature = (who: string, on: string | undefined, name: string, how: string): string =>
  on === undefined
    ? `${who}: place, date, signature`
    : `${who}: ${[name, how].filter(Boolean).join(', ')}, ${dayText(on)}`;

export function contractLetter(state: Contract, { from, to }: Parties, names: Names): Written {
  const terms = termsOf(state);
  const standards = terms.editions.map(edition => findEdition(edition)?.name ?? edition).join(', ');
  const clauses = terms.clauses.map((one, at) => ({
    title: `${at + 2}  ${one.title}`,
    body: [one.text],
    text: `${one.because.doc}:${one.because.edition}, ${one.because.clause}`,
  }));
  return {
    language: 'en',
    title: 'Contract for certification',
    facts: [
      ['Contract', terms.number],
      ['From', dayText(terms.from)],
      ['Until', terms.until ? dayText(terms.until) : 'ended by either side'],
      ...(state.concludedOn ? ([['Concluded', dayText(state.concludedOn)]] as const) : []),
    ],
    lines: [`Between ${from.join(', ')}, the body,`, `and ${to.join(', ')}, the client.`],
    parts: [
      {
        title: '1  What is certified',
        columns: [
          { title: 'Of', share: 22 },
          { title: 'Agreed', share: 78 },
        ],
        rows: [
          ['Standards', standards],
          ['Scope', terms.scope],
          ...(terms.sites ?? []).map((site, at) => [at === 0 ? 'Sites' : '', site]),
          ...(terms.total === ''
            ? []
            : [
                [
                  'Price of the first cycle',
                  `${moneyText(terms.total, terms.currency)}, as in the accepted offer`,
                ],
              ]),
          ...(terms.elsewhere === '' ? [] : [['Concluded elsewhere', terms.elsewhere]]),
        ],
      },
      ...clauses,
      ...(terms.own.length === 0
        ? []
        : [{ title: `${clauses.length + 2}  Terms of the body`, body: terms.own }]),
    ],
    signatures: [
      signature('For the body', state.body?.on, names.body, ''),
      signature('For the client', state.client?.on, names.client, state.client?.source ?? ''),
    ],
    foot: `Contract ${terms.number}`,
  };
}
