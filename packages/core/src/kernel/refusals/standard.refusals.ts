/** Sentences behind the refusals of standards that an organization adopts. */
import { fact, type Sentences } from './facts.ts';

export const STANDARD_REFUSALS: Sentences = {
  'edition-not-certifiable': f =>
    `No organization is certified to ${fact(f, 'edition')}: certification bodies are accredited against it. Choose a standard for management systems.`,
  'edition-for-certification-bodies': f =>
    `${fact(f, 'edition')} is for certification bodies; they assess their own house by it.`,
  'demand-needed-before-made': 'The day on which it is needed lies before the day on which it was demanded.',
  'demand-not-open': 'This demand was withdrawn before.',
  'plan-not-adopted': 'No plan is adopted. Adopt one from the adviser first.',
  'milestone-unknown': f => `The plan has no milestone ${fact(f, 'code')}.`,
  'milestone-already-reached': 'This milestone was reached before.',
  'no-change-of-edition': f =>
    `${fact(f, 'to')} does not follow ${fact(f, 'from')}, or the library holds no requirements of one of them.`,
  'transition-audit-too-late': f =>
    `The transition audit lies after ${fact(f, 'lastValidDay')}, the last day of certificates to the old edition. Choose a day before.`,
  'transition-audit-in-the-past': 'The transition audit is still to come; choose a day that lies ahead.',
  'requirement-without-predecessor': f =>
    `${fact(f, 'key')} has no predecessor that says anything about it. Assess it by itself.`,
  'requirement-already-looked-at': f => `${fact(f, 'key')} was assessed in the new edition before.`,
  'predecessor-not-assessed': f =>
    `The predecessor of ${fact(f, 'key')} was never assessed, so there is nothing to take over.`,
  'edition-already-adopted': 'This edition is adopted already. To change its scope, change the scope.',
  'deliverable-already-watched': 'This deliverable is watched already.',
  'deliverable-not-watched': 'This deliverable is not watched.',
  'changes-already-noted': 'These changes were noted before.',
  'load-under-way':
    'The catalogue is being loaded from such a file at this moment. Wait until it is done, or cancel it.',
  'load-not-under-way': 'This load is over; there is nothing to cancel.',
  'edition-without-requirements':
    'The library knows this edition by name only and holds no requirement of it that could be worked on. Its page says what it builds on.',
  'edition-no-longer-certified': f =>
    `Certificates to this edition end with ${fact(f, 'lastValidDay')}. Adopt its successor.`,
  'edition-not-adopted': f =>
    `The edition${f?.edition ? ` ${fact(f, 'edition')}` : ''} is not adopted here. Adopt it first.`,
  'requirement-cannot-be-excluded': f =>
    `${fact(f, 'key')} applies to everybody; it cannot be declared not applicable.`,
  'applicability-decided-in-statement': f =>
    `Whether ${fact(f, 'key')} applies is decided in the Statement of Applicability, with its reason.`,
  'exclusion-without-justification': f =>
    `Say why ${fact(f, 'key')} does not apply; an auditor will ask for it.`,
  'spreadsheet-too-large': 'The spreadsheet is larger than 5 MB. Remove pictures and other sheets.',
  'spreadsheet-unreadable': f => `The spreadsheet cannot be read. ${fact(f, 'reason')}`,
  'standard-file-too-large': f =>
    `The file is larger than ${fact(f, 'megabytes')} MB, the most that is read of this kind.`,
  'standard-file-unreadable': f => `The file cannot be read. ${fact(f, 'reason')}`,
  'standard-has-faults': f =>
    `Nothing was brought: mend ${fact(f, 'count')} faults first. The first: ${fact(f, 'first')}`,
  'own-standard-not-held': 'This standard was removed before.',
  'own-standard-adopted': 'This standard is adopted. Drop it first; what was assessed stays on record.',
};
