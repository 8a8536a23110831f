/** The register's answer in words: never more than is known, and always whose statement it is. */

export type AnsweredState =
  | 'not-yet'
  | 'valid'
  | 'suspended'
  | 'withdrawn'
  | 'expired'
  | 'unknown-certificate';

const WORDS: Readonly<Record<AnsweredState, string>> = {
  'not-yet': 'not valid yet',
  valid: 'valid',
  suspended: 'suspended, and so not valid',
  withdrawn: 'withdrawn, and so not valid',
  expired: 'expired, and so not valid',
  'unknown-certificate': 'not published',
};

/** `Northwind Certification states: valid on 2026-11-23, as published until 2026-11-23.` */
export function answerSentence(body: string, state: AnsweredState, on: string, today: string): string {
  const when = on === today ? 'today' : `on ${on}`;
  return `${body} states: ${WORDS[state]} ${when}.`;
}
