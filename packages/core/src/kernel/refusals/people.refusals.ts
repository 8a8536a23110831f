/** Sentences behind the refusals about the people of a certification body, and behind each reason why somebody is not able. */
import { fact, list, type Sentences } from './facts.ts';

const what = (f: Parameters<typeof fact>[0]): string =>
  `${fact(f, 'function').replaceAll('-', ' ')}, ${fact(f, 'standard')}`;

const tie =
  (words: string) =>
  (f: Parameters<typeof fact>[0]): string =>
    f?.until === undefined
      ? `${words} with this client that lasts. Appoint somebody else.`
      : `${words} with this client that ended on ${fact(f, 'ended')}; this keeps the person away until ${fact(f, 'until')}.`;

export const PEOPLE_REFUSALS: Sentences = {
  'nobody-evaluates': 'Name at least one person who is competent to evaluate others.',
  'competence-record-exists': 'This person has a competence record here already.',
  'no-competence-record': 'The body has no competence record of this person. Open one and evaluate first.',
  'competence-record-ended': f => `This person has not acted for the body since ${fact(f, 'on')}.`,
  'external-without-agreement': 'Who is not employed works under a written agreement; name it.',
  'evaluated-oneself': 'Nobody evaluates or observes himself. Name somebody else.',
  'evaluator-not-competent':
    'The records do not show that this evaluator is competent for that. Name one who is, or name this person as evaluator in the rules about people.',
  'period-ends-before-it-begins': 'The last day lies before the first.',
  'training-only-for-auditing': 'Only auditors are in training; other functions are held or not.',
  'decision-never-outsourced':
    'Decisions on certification are not given out of the house. The decision maker is employed by the body or under contract with it.',
  'no-such-qualification': 'There is no such qualification in this record.',
  'qualification-withdrawn': f =>
    f?.function === undefined
      ? 'This qualification was withdrawn. Evaluate anew.'
      : `The qualification was withdrawn (${what(f)}).`,
  'qualification-already-suspended': 'This qualification is suspended already.',
  'qualification-not-suspended': 'This qualification is not suspended.',
  'tie-without-organization': 'A tie is with somebody: name the client or the organization.',
  'no-such-tie': 'There is no such tie in this record.',
  'person-not-of-this-body': 'This person does not belong to the body.',
  'person-not-able': f => `Not able: ${list(f, 'people')}. ${list(f, 'why')}`.trim(),
  'team-not-complete': f => `The team as a whole is not complete. ${list(f, 'why')}`.trim(),
  'exception-not-lawful':
    'A body may depart from what it chose itself, with a recorded reason; what a standard asks for has no exception.',
  'no-qualifications-list': 'The list has no row below its titles.',

  'not-qualified': f => `Not qualified for this (${what(f)}).`,
  'area-not-held': f => `The technical area ${fact(f, 'area')} is missing (${what(f)}).`,
  'qualification-lapsed': f => `The qualification lapsed on ${fact(f, 'until')} (${what(f)}).`,
  'qualification-suspended': f => `The qualification is suspended (${what(f)}).`,
  'qualification-begins-later': f => `The qualification begins on ${fact(f, 'from')} (${what(f)}).`,
  'interests-not-declared': 'No declaration of interests covers these days.',
  'witnessing-overdue': f => `Observation at an audit was due on ${fact(f, 'due')}.`,
  'rotation-due': f =>
    `Led the last ${fact(f, 'led')} audits of this client; the body changes the leader after ${fact(f, 'most')}.`,
  'auditor-double-booked': f =>
    f?.from === undefined
      ? 'Somebody of the team has another audit on these days. Choose other days, or somebody else.'
      : `Has another audit from ${fact(f, 'from')} to ${fact(f, 'to')}.`,
  'member-objected-to': 'The client objected to this person, and the body agreed.',
  'tie-consultancy': tie('Consultancy'),
  'tie-internal-audit': tie('Internal audits'),
  'tie-employment': tie('Employment'),
  'tie-ownership': tie('An ownership'),
  'tie-financial-interest': tie('A financial interest'),
  'tie-family': tie('A family tie'),
  'was-on-audit-team': 'Was on the audit team; review and decision are for others.',
  'trainee-alone': 'Nobody but auditors in training: one who is qualified goes along.',
  'trainee-leads': 'Somebody in training does not lead.',
  'expert-without-auditor': 'An expert acts beside an auditor, never alone.',
  'team-standard-missing': f => `Nobody on the team is qualified for ${fact(f, 'standard')}.`,
  'team-area-missing': f => `Nobody on the team holds ${fact(f, 'area')} for ${fact(f, 'standard')}.`,

  'time-of-no-auditor': 'Audit time is the time of auditors of the team; experts and observers do not count.',
  'time-outside-the-visit': 'Time is recorded on days of the visit.',
  'time-does-not-add-up': f =>
    `The time by auditor and day makes ${fact(f, 'sum')} days, the visit ${fact(f, 'days')}. Correct one of the two.`,

  'mechanism-without-members': 'Name those who sit in the mechanism.',
  'offer-without-analysis':
    'Write down the analysis of the risk to impartiality first: what clients would get, whether that is advice, and why it is acceptable.',
  'withheld-by-the-body':
    'Your certification body does not give this to its clients here: who certifies does not advise. Everything else stays open to you.',
  'no-such-threat': 'There is no such threat in the register.',
  'threat-closed': 'This threat was closed. Record anew what was found since.',
  'threat-without-measures': 'What is not acceptable needs measures: say which.',
  'threat-not-analysed': 'Analyse the threat first; then close it.',
  'threat-not-acceptable':
    'The analysis says that what is left is not acceptable. Take measures and analyse anew.',
  'meeting-without-members': 'Nobody who attended sits in the mechanism.',
  'no-such-meeting-action': 'There is no such action of this meeting.',
  'meeting-action-done': 'This action was done before.',

  'objection-without-reasons': 'Say why you object to this member of the team.',
  'objection-already-made': 'You objected to this person before.',
  'nothing-objected': 'There is no objection to answer.',
  'objection-already-answered': 'This objection was answered before.',
  'not-on-the-team': 'This person is not on the team of this audit.',
  'objection-too-late': 'The visit is over. A complaint or an appeal is the way now.',
};
