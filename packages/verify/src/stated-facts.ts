// Questions answered from what the certificate itself states: dates, and what only the reader can compare.

import type { CertificateCredential, CertifiedSite } from './certificate-credential.ts';
import type { AnsweredQuestion } from './verification.ts';

const writtenDay = (instant: string): string => instant.slice(0, 10);

/** Days count as the issuer wrote them, first and last included. */
export function withinDates(certificate: CertificateCredential, on: string): AnsweredQuestion {
  const { effectiveOn, expiresOn } = certificate.credentialSubject;
  const [from, until] = [writtenDay(certificate.validFrom), writtenDay(certificate.validUntil)];
  const answered = (answer: AnsweredQuestion['answer'], evidence: string): AnsweredQuestion => ({
    id: 'within-dates',
    question: `Does its period of validity include ${on}?`,
    answer,
    evidence,
    asOf: on,
  });
  const period = `The certification is effective from ${effectiveOn} and expires on ${expiresOn}`;
  if (on < effectiveOn) return answered('no', `${period}: not yet valid on ${on}.`);
  if (on > expiresOn) return answered('no', `${period}: expired on ${on}.`);
  if (on < from || on > until)
    return answered('unknown', `${period}, but this document speaks only for ${from} to ${until}.`);
  return answered('yes', `${period}.`);
}

const SHOWN_SITES = 20;

/** Name and address on one line, and what is certified there when that differs. */
export function oneLine({ name, address, city, country, scope }: CertifiedSite): string {
  const parts = [name, address, city, country].filter(part => part !== '').join(', ');
  return scope === undefined ? parts : `${parts} (${scope})`;
}

/** Only the reader knows what is bought, from which site and from whom: the answer is the text to compare with. */
export function readersQuestions(
  { credentialSubject }: CertificateCredential,
  today: string,
): AnsweredQuestion[] {
  const { holder, scope, sites } = credentialSubject;
  const shown = sites.slice(0, SHOWN_SITES).map(oneLine);
  const more = sites.length > SHOWN_SITES ? [`and ${sites.length - SHOWN_SITES} more`] : [];
  const count = sites.length === 1 ? 'The site' : `The ${sites.length} sites`;
  const listed =
    sites.length === 0 ? 'The certificate lists no site.' : `${count}: ${[...shown, ...more].join('; ')}`;
  const compare = { answer: 'unknown', asOf: today } as const;
  return [
    {
      id: 'scope-covers',
      question: 'Does the scope cover what you buy?',
      evidence: `For you to compare. The scope: ${scope}`,
      ...compare,
    },
    {
      id: 'site-listed',
      question: "Is your supplier's site listed?",
      evidence: `For you to compare. ${listed}`,
      ...compare,
    },
    {
      id: 'holder-is-the-same',
      question: 'Is the holder the company that you deal with?',
      evidence: `For you to compare. The holder: ${oneLine(holder)}`,
      ...compare,
    },
  ];
}
