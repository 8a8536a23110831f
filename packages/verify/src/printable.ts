// Text for people: what a certificate and its verification look like on a terminal.

import { oneLine } from './stated-facts.ts';
import type { Verification } from './verification.ts';

/** Nothing from a file may steer the terminal or reorder what the reader sees. */
// oxlint-disable-next-line no-control-regex
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

export const printable = (text: string): string => text.replaceAll(STEERING, '\ufffd');

const HEADLINE = {
  valid: 'VALID',
  'not-valid': 'NOT VALID',
  'could-not-be-checked': 'COULD NOT BE CHECKED',
} as const;

const MARK = { yes: '[yes]    ', no: '[NO]     ', unknown: '[open]   ', claimed: '[claimed]' } as const;

function statedFacts({ certificate }: Verification): string[] {
  if (!certificate) return [];
  const { credentialSubject: facts, issuer } = certificate;
  const { holder, sites } = facts;
  return [
    '',
    'The document states (does your paper say the same?):',
    `  Certificate  ${facts.certificateNumber}, revision ${facts.revision}`,
    `  Holder       ${oneLine(holder)}`,
    `  Standard     ${facts.standard.name}`,
    `  Scope        ${facts.scope}`,
    `  Sites        ${sites.length === 0 ? 'none listed' : sites.map(oneLine).join('; ')}`,
    `  Dates        decided ${facts.decidedOn}, effective ${facts.effectiveOn}, expires ${facts.expiresOn}`,
    `  Issued by    ${issuer.name} (${issuer.id})`,
  ];
}

/** The whole verification in plain sentences; ends with what was not checked. */
export function plainReport(name: string, verification: Verification): string {
  const { overall, on, questions, notChecked } = verification;
  return printable(
    [
      `${name}: ${HEADLINE[overall]} on ${on}`,
      ...statedFacts(verification),
      '',
      ...questions.flatMap(({ question, answer, evidence, asOf }) => [
        `${MARK[answer]} ${question}`,
        `          ${evidence} (as of ${asOf})`,
      ]),
      '',
      'Not checked:',
      ...notChecked.map(sentence => `  - ${sentence}`),
      '',
    ].join('\n'),
  );
}
