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
  'taken-over-before-decision': f =>
    `The decision of ${fact(f, 'decidedOn')} has not been made yet. Look at the date.`,
  'expires-before-decision': f =>
    `A cycle that begins with the decision of ${fact(f, 'decidedOn')} cannot end on ${fact(f, 'expiresOn')}. Look at both dates.`,
  'cycle-longer-than-three-years': f =>
    `A cycle lasts three years from the decision: decided on ${fact(f, 'decidedOn')} it ends by ${fact(f, 'latest')}, not on ${fact(f, 'expiresOn')}.`,
  'effective-before-decision': f =>
    `A certificate takes effect on the day of the decision, ${fact(f, 'decidedOn')}, or later; ${fact(f, 'effectiveOn')} is before.`,
  'original-after-decision': f =>
    `It was first certified on ${fact(f, 'originalOn')}, which cannot be later than the decision of this cycle on ${fact(f, 'decidedOn')}.`,
  'audit-not-held-yet': f =>
    `An audit of ${fact(f, 'on')} has not been held yet. What is agreed belongs under the next audit.`,
  'surveillance-after-expiry': f =>
    `A surveillance on ${fact(f, 'on')} cannot belong to a cycle that ended on ${fact(f, 'expiresOn')}: recertification was due.`,
  'suspended-without-date':
    'A suspended certification needs the day from which it is suspended: its end is counted from there.',
  'suspended-outside-cycle': f =>
    `The suspension of ${fact(f, 'suspendedOn')} does not lie in the cycle from ${fact(f, 'from')} until ${fact(f, 'until')}, or has not come yet.`,
  'withdrawn-without-date': 'A withdrawn certification needs the day of the withdrawal.',
  'take-over-built-on':
    'Something was built on what was taken over. It is named on the page of the take-over; end that first, or leave the take-over as it is.',
  'portfolio-empty': 'The file has no sheet with rows in it.',
  'portfolio-not-mapped': f => `Say first which columns hold: ${list(f, 'fields')}.`,
  'portfolio-sheet-unknown': f => `The file has no sheet “${fact(f, 'sheet')}”.`,
  'portfolio-has-open-rows': f =>
    `${fact(f, 'count')} rows are refused or ask something. Mend them, leave them out, or say that only the others are taken over.`,
  'portfolio-nothing-to-take': 'There is no row that can be taken over as it stands.',
  'portfolio-begun-before': 'This take-over was begun before. A changed file is brought in anew.',
  'portfolio-not-taken': 'Nothing of this was taken over, or it was undone before.',
  'portfolio-running': 'The take-over is still under way. Undo it when it is over.',
  'name-not-mended-here': 'Names of people are mended in the file, which is then brought in anew.',
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
