// The clauses of the common structure in general words of ours, with slots for the words of a discipline.

import type { Documented, HsFit } from '../edition.ts';
import type { SkeletonWords } from './skeleton-words.ts';

export type SkeletonClause = {
  readonly hs: string;
  /** Number where it does not follow from the place. */
  readonly key?: string;
  /** The one numbering in which the clause stands. */
  readonly only?: SkeletonWords['numbering'];
  readonly hsFit?: HsFit;
  readonly title: string;
  readonly asks: string;
  readonly looksFor: readonly string[];
  readonly records: readonly string[];
  readonly documented: Documented;
};

export const HEADINGS: Readonly<Record<string, { readonly title: string; readonly asks: string }>> = {
  '4': {
    title: 'Context of the organization',
    asks: 'Gathers surroundings, parties and boundary of the {system}.',
  },
  '5': { title: 'Leadership', asks: 'Gathers what the top does itself for {subject}.' },
  '6': { title: 'Planning', asks: 'Gathers risks, objectives and the way to reach them in {subject}.' },
  '7': { title: 'Support', asks: 'Gathers means, people, talk and documents behind {subject}.' },
  '8': {
    title: 'Operation',
    asks: 'Gathers how daily work is run; what {subject} needs beyond 8.1 stands in the standard.',
  },
  '9': {
    title: 'Performance evaluation',
    asks: 'Gathers how results of {subject} are measured, audited and judged.',
  },
  '10': { title: 'Improvement', asks: 'Gathers dealing with failures and getting better in {subject}.' },
};

export const SKELETON_TEXT: readonly SkeletonClause[] = [
  {
    hs: 'hs:4.1',
    title: 'Understanding the organization and its context',
    asks: 'Know which circumstances, inside and outside, bear on {subject} for better or worse, and keep that knowledge current.',
    looksFor: [
      'Which circumstance, such as {issue}, was found to bear on {subject}, and who noticed it?',
      'When was the analysis of surroundings last changed, and by which event?',
    ],
    records: ['analysis of internal and external issues'],
    documented: 'none',
  },
  {
    hs: 'hs:4.2',
    title: 'Needs and expectations of interested parties',
    asks: 'Know who has a stake in {subject}, what they demand, and which of their demands the {system} takes up.',
    looksFor: [
      'Which wish of {party} did you take up, and how did you learn of it?',
      'Name an expectation that was heard and set aside: who decided so?',
    ],
    records: ['register of interested parties and their requirements'],
    documented: 'none',
  },
  {
    hs: 'hs:4.3',
    title: 'Scope of the management system',
    asks: 'Draw the boundary of the {system} with regard to issues and demands found before, and have it in writing.',
    looksFor: [
      'On which side of the boundary do you place {edge}, and for what reason?',
      'Does the statement on the website say the same as the released scope?',
    ],
    records: ['released scope statement'],
    documented: 'available',
  },
  {
    hs: 'hs:4.4',
    title: 'Management system and its processes',
    asks: 'Build, run, keep up and improve the {system} with the processes it needs and the links between them.',
    looksFor: [
      'Which processes make up the {system}, and where does one hand its result to the next?',
      'Which of these processes did not run as described last year?',
    ],
    records: ['process map', 'process descriptions'],
    documented: 'none',
  },
  {
    hs: 'hs:5.1',
    title: 'Leadership and commitment',
    asks: 'Top management makes {subject} a matter of the business, gives means, and stands for it by its own conduct.',
    looksFor: [
      '(To top management) Which business decision did you change because of {subject}?',
      'When did you last go and see the work yourself, and what followed from it?',
    ],
    records: ['minutes of top management', 'approved budget'],
    documented: 'none',
  },
  {
    hs: 'hs:5.2',
    title: 'Policy',
    asks: 'Top management sets a policy that fits the purpose, promises what {subject} calls for, guides objectives, and is known inside and open to those outside who need it.',
    looksFor: [
      'How does the policy speak of {promise}, and which objective grew out of that sentence?',
      'Where would an outsider find the policy, and which version is it?',
    ],
    records: ['signed policy', 'proof of its publication'],
    documented: 'available',
  },
  {
    hs: 'hs:5.3',
    title: 'Roles, responsibilities and authorities',
    asks: 'Say who answers for what in {subject}, who sees to the conformity of the {system}, and who reports on it to the top.',
    looksFor: [
      'What may the {role} decide alone, and where does it stand?',
      'Who stands in when that person is away, and did the stand-in know it?',
    ],
    records: ['organization chart', 'job description of the {role}'],
    documented: 'none',
  },
  {
    hs: 'hs:6.1',
    title: 'Actions to address risks and opportunities',
    asks: 'Determine from context and demands what could help or spoil the results of the {system}, decide what to do, build it into processes and see whether it worked.',
    looksFor: [
      'How was a danger such as {risk} rated, and which measure answers it?',
      'Pick a measure that was closed: by what did you see that it had worked?',
    ],
    records: ['register of risks and opportunities', 'plan of measures'],
    documented: 'none',
  },
  {
    hs: 'hs:6.2',
    title: 'Objectives and planning to achieve them',
    asks: 'Set objectives for {subject} where they can be acted on, measurable if possible, and plan who does what by when, with which means and how the result is judged.',
    looksFor: [
      'Where does the figure for “{objective}” stand today against its target?',
      'What happened when an objective was about to be missed?',
    ],
    records: ['objectives with targets and owners', 'action plans'],
    documented: 'available',
  },
  {
    hs: 'hs:6.3',
    title: 'Planning of changes',
    asks: 'Change the {system} by plan and not by accident.',
    looksFor: [
      'Which change of the {system} was made last, and what had been thought through beforehand?',
      'Show a change that turned out worse than planned, and how it was caught.',
    ],
    records: ['plan of a change to the system'],
    documented: 'none',
  },
  {
    hs: 'hs:7.1',
    title: 'Resources',
    asks: 'Find out what the {system} needs in people, equipment and money, and provide it.',
    looksFor: [
      'Which request for {means} was turned down, and how was the gap closed?',
      'What is too scarce here at the busiest time of the year?',
    ],
    records: ['resource plan', 'budget request with decision'],
    documented: 'none',
  },
  {
    hs: 'hs:7.2',
    title: 'Competence',
    asks: 'Settle what people whose work touches {subject} must be able to do, get them there, look whether it helped, and hold the proof.',
    looksFor: [
      'How was it shown that this person masters {skill}?',
      'Which training of last year did not help, and how did you find out?',
    ],
    records: ['competence matrix', 'training record with evaluation'],
    documented: 'retain',
  },
  {
    hs: 'hs:7.3',
    title: 'Awareness',
    asks: 'People who work under the organization’s control know the policy, what they add to {subject}, and what follows when they do not keep to it.',
    looksFor: [
      '(To {people}) What could go wrong through your own task, and whom would you tell?',
      'How do newcomers and temporary workers hear of the policy on their first day?',
    ],
    records: ['briefing record'],
    documented: 'none',
  },
  {
    hs: 'hs:7.4',
    title: 'Communication',
    asks: 'Settle what is said about {subject}, inside and outside, when, to whom, how and by whom.',
    looksFor: [
      'Who released {message}, and when did it go out?',
      'Which enquiry from outside came in last, and how long did the answer take?',
    ],
    records: ['communication plan', 'log of enquiries'],
    documented: 'none',
  },
  {
    hs: 'hs:7.5',
    title: 'Documented information',
    asks: 'Hold what the standard and your own need want in writing. Name, check and release it, have it where it is used, and guard it against loss, misuse and mix-up of versions.',
    looksFor: [
      'Which version of the {document} is in force, and is it the one at the workplace?',
      'How long are records kept, and could you open one from the oldest year?',
    ],
    records: ['list of controlled documents', '{document}'],
    documented: 'other',
  },
  {
    hs: 'hs:8.1',
    title: 'Operational planning and control',
    asks: 'Plan and steer the work by criteria, keep proof that it went as planned, master changes, and keep what is done by others under control.',
    looksFor: [
      'Take {work}: by which criteria was it steered, and what shows that they were met?',
      'How is the {provider} held to your criteria, and what did the last check there show?',
    ],
    records: ['operating criteria', 'record of work carried out', 'agreement with an external provider'],
    documented: 'other',
  },
  {
    hs: 'hs:9.1',
    title: 'Monitoring, measurement, analysis and evaluation',
    asks: 'Decide what is measured, how, when and by whom it is judged, so that results can be trusted; then judge performance and the {system}.',
    looksFor: [
      'How is the {figure} obtained, and who would notice a wrong value?',
      'What did somebody decide because of the latest trend?',
    ],
    records: ['measurement plan', 'evaluation with {figure}'],
    documented: 'retain',
  },
  {
    hs: 'hs:9.2',
    title: 'Internal audit',
    asks: 'Audit the {system} by a programme weighted by importance and earlier results, with auditors who do not judge their own work, and report to the managers concerned.',
    looksFor: [
      'Why were these areas chosen for the audits of this year and others left for later?',
      'Pick an auditor of last year: which areas were left to others because that auditor works there?',
    ],
    records: ['audit programme', 'audit report', 'proof of auditors’ competence'],
    documented: 'retain',
  },
  {
    hs: 'hs:9.3',
    title: 'Management review',
    asks: 'Top management looks at the {system} at intervals it has planned, with performance, audits, failures and changes on the table, and decides on improvement and change.',
    looksFor: [
      'Which decision of the last review cost money or posts, and is it carried out?',
      'Which input was missing on the table, and why?',
    ],
    records: ['minutes of the management review with decisions'],
    documented: 'retain',
  },
  {
    hs: 'hs:10.1',
    key: '10.1',
    only: '9001',
    hsFit: 'adapted',
    title: 'Improvement: general',
    asks: 'Look for and choose what would make products, services and results better for those who receive them, and carry it out.',
    looksFor: [
      'From which source came the improvement that customers noticed most last year?',
      'Show an idea that was chosen and one that was not, with the grounds.',
    ],
    records: ['list of improvement projects'],
    documented: 'none',
  },
  {
    hs: 'hs:10.2',
    title: 'Nonconformity and corrective action',
    asks: 'When something fails, put it right and deal with what followed. Find the cause, look for the same elsewhere, remove it so that it stays away, see whether that worked, and keep the record.',
    looksFor: [
      'Take {failure}: what was done at once, and which cause was found?',
      'Where else could the same cause sit, and how did you look there?',
    ],
    records: ['nonconformity report', 'corrective action with proof of effect'],
    documented: 'retain',
  },
  {
    hs: 'hs:10.1',
    title: 'Continual improvement',
    asks: 'Keep making the {system} fit, sufficient and effective, step after step.',
    looksFor: [
      'By which figure do you stand better in {subject} than two years ago?',
      'Which improvement was started but abandoned, and what was learned?',
    ],
    records: ['improvement plan with results'],
    documented: 'none',
  },
];
