/** Sentences behind the refusals of what comes in from elsewhere. */
import { fact, list, type Sentences } from './facts.ts';

export const EXCHANGE_REFUSALS: Sentences = {
  'outside-certificate-recorded': 'This certificate was recorded before. Correct it or renew it.',
  'outside-certificate-ended': f =>
    `This certificate ended on ${fact(f, 'on')}. Record the new one beside it.`,
  'outside-certificate-full': f =>
    `No more than ${fact(f, 'most')} ${fact(f, 'what')} belong to one certificate. Record the next cycle anew.`,
  'cycle-ends-before-it-begins': f =>
    `The cycle begins on ${fact(f, 'from')}, so the certificate cannot end on ${fact(f, 'until')}. Look at both dates on the certificate.`,
  'issued-after-expiry': f =>
    `A certificate that is valid until ${fact(f, 'validUntil')} was not issued on ${fact(f, 'issuedOn')}. Look at both dates on the certificate.`,
  'first-certified-after-cycle': f =>
    `The first certification on ${fact(f, 'first')} cannot be later than the present cycle, which begins on ${fact(f, 'cycleStart')}.`,
  'visit-already-recorded': 'A visit of this kind that begins on this day was recorded before.',
  'visit-not-recorded': 'Record the visit first; a finding belongs to the visit that made it.',
  'finding-not-recorded': 'There is no such finding in this certificate.',
  'finding-answered-before': f => `The answer was handed in on ${fact(f, 'on')}.`,
  'finding-closed-before': f => `The body closed this finding on ${fact(f, 'on')}.`,
  'dated-before-the-visit': 'What followed from a visit cannot be earlier than the visit. Look at the dates.',
  'only-nonconformities-taken-over':
    'Only major and minor findings become nonconformities of your own. Take an improvement up where you plan changes.',
  'finding-taken-over-before': 'This finding is treated as a nonconformity of your own already.',
  'no-visit-planned': 'No visit is planned. Note first when the body comes.',
  'visit-already-prepared': 'The next visit was marked as prepared before.',
  'change-not-noted': 'There is no such change in this certificate.',
  'change-told-before': 'The body was told of this change before.',
  'renewal-ends-no-later': f =>
    `The certificate is valid until ${fact(f, 'validUntil')} already; a renewal lasts longer. A mistake in it is corrected instead.`,
  'renewal-begins-no-later': f =>
    `The present cycle begins on ${fact(f, 'cycleStart')}; the next one begins later. A mistake in it is corrected instead.`,
  'people-list-too-long': f =>
    `One run takes ${fact(f, 'most')} people, the list has ${fact(f, 'count')}. Cut it in two.`,
  'people-list-empty': 'There is nobody in the list. Write each person in a row below the titles.',
  'people-list-taken-before': f => `This list was taken over on ${fact(f, 'on')}.`,
  'people-list-undone-before': f => `This list was undone on ${fact(f, 'on')}.`,
  'people-list-all-came-in':
    'Everybody of this list has come in. End a membership on the page of the person instead.',
  'archive-not-here': 'This archive is not here any more. Hand it in again.',
  'archive-unreadable': f => `The archive cannot be read. ${fact(f, 'reason')}`,
  'archive-foreign':
    'This is no archive of an organization from Certwright. Spreadsheets and standards have ways of their own.',
  'archive-newer': f =>
    `The archive was written by a newer Certwright (${fact(f, 'reason')}). Renew this installation first.`,
  'archive-damaged': f => `The archive was changed or damaged: ${fact(f, 'reason')}. Take it out anew.`,
  'archive-holds-unknown': f => `The archive holds what no organization can have here: ${fact(f, 'reason')}.`,
  'archive-of-another-kind': 'Archives of organizations are taken over into organizations, not bodies.',
  'organization-not-empty':
    'This organization has records already. Found a new one and take the archive over there.',
  'import-has-errors': f => `Nothing was taken over: mend rows ${list(f, 'rows')} first.`,
};
