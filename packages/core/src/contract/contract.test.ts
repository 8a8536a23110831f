/** Contracts: what has to stand in them, who signs when, and that no audit is planned without one. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { OWN_WORD } from '../kernel/said.ts';
import { CONTRACT_CLAUSES } from './clause.table.ts';
import {
  contract,
  type ContractCommand,
  type ContractEvent,
  type ContractTerms,
  planRefusal,
} from './contract.decider.ts';

const by = { by: 'tomas', on: '2026-03-12' };
const terms: ContractTerms = {
  engagement: 'e',
  offer: 'o',
  number: 'C-2026-0001',
  client: 'Nord',
  editions: ['iso-9001-2015'],
  scope: 'Pumps',
  currency: 'EUR',
  total: '1500.00',
  from: '2026-03-12',
  until: null,
  clauses: CONTRACT_CLAUSES,
  own: [],
  elsewhere: '',
};
const drawn: ContractEvent = { type: 'ContractDrawnUp', terms, ...by };
const sent: ContractEvent = { type: 'ContractSent', ...by };
const signed: ContractEvent = { type: 'ContractSigned', said: OWN_WORD, by: 'mira', on: '2026-03-15' };
const sign: ContractCommand = { type: 'Sign', said: OWN_WORD, by: 'mira', on: '2026-03-15' };

type Row = { refused: string; events: readonly ContractEvent[]; command: ContractCommand };
const ROWS: readonly Row[] = [
  { refused: 'contract-already-offered', events: [drawn, sent], command: { type: 'DrawUp', terms, ...by } },
  { refused: 'contract-already-offered', events: [drawn, sent], command: { type: 'Send', ...by } },
  {
    refused: 'contract-without-where',
    events: [],
    command: { type: 'TakeOver', terms, concludedOn: '2020-01-01', ...by },
  },
  { refused: 'contract-not-open', events: [drawn], command: sign },
  { refused: 'contract-not-open', events: [drawn, sent, signed], command: sign },
  { refused: 'signed-before-the-body', events: [drawn, sent], command: { ...sign, on: '2026-03-11' } },
  {
    refused: 'taken-down-without-source',
    events: [drawn, sent],
    command: { ...sign, said: { through: 'body', source: ' ' } },
  },
  { refused: 'contract-not-open', events: [drawn], command: { type: 'End', why: 'x', ...by } },
];

describe('a contract', () => {
  test.each(ROWS)('is refused: $refused', ({ refused, events, command }) => {
    expect(given(contract, ...events).when(command)).toMatchObject({ refused });
  });

  test('is concluded when the client has signed after the body', () => {
    expect(given(contract, drawn, sent).after(sign)).toMatchObject({
      phase: 'concluded',
      concludedOn: '2026-03-15',
      body: { by: 'tomas' },
      client: { by: 'mira', through: 'account' },
    });
  });

  test('that was made elsewhere is taken over with its true day', () => {
    const paper = { ...terms, offer: null, elsewhere: 'Folder 3' };
    const state = given(contract).after({ type: 'TakeOver', terms: paper, concludedOn: '2021-05-04', ...by });
    expect(state).toMatchObject({ phase: 'concluded', concludedOn: '2021-05-04' });
  });

  test('lets audits be planned while it is concluded, and one made elsewhere does too', () => {
    expect(planRefusal([], null)).toMatchObject({
      refused: 'audit-without-contract',
      because: [{ clause: '5.1.2' }],
    });
    expect(planRefusal([{ phase: 'offered' }, { phase: 'ended' }], null)).toBeDefined();
    expect(planRefusal([{ phase: 'ended' }, { phase: 'concluded' }], null)).toBeUndefined();
    expect(planRefusal([], '2026-11-29')).toBeUndefined();
  });
});

describe('the clauses of every contract', () => {
  test.each([
    ['5.1.2', 'a legally enforceable agreement that binds every site'],
    ['5.1.3', 'decisions stay with the body'],
    ['8.3', 'no mark on a product, its packaging or a report of a laboratory'],
    ['8.3.3', 'nobody is certified by the maker of a standard'],
    ['8.4', 'the client is told in advance what becomes public'],
    ['8.5.1', 'what the client gets to know and makes possible'],
    ['8.5.2', 'notice of changed requirements, and their verification'],
    ['8.5.3', 'the client reports changes without delay'],
    ['9.6.4.2', 'audits at short notice, with more care for the team'],
    ['9.6.5', 'when certification is suspended, withdrawn, reduced'],
    ['9.7', 'appeals bring no disadvantage'],
    ['5.2', 'the body does not advise its clients'],
  ])('say what %s asks: %s', at => {
    expect(CONTRACT_CLAUSES.map(one => one.because.clause)).toContain(at);
  });

  test('say that a body whose client leaves cooperates', () => {
    expect(CONTRACT_CLAUSES.find(one => one.key === 'transfer')?.text).toMatch(
      /open nonconformities.*does not suspend/,
    );
    expect(new Set(CONTRACT_CLAUSES.map(one => one.key)).size).toBe(CONTRACT_CLAUSES.length);
  });
});
