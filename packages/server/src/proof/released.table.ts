/** Each field that one side wrote and the other is shown, with why; whatever stands in no row stays where it was written. */

export const FROM_BODY = {
  'application.review reasons': 'why an application was declined (ISO/IEC 17021-1, 9.1.2.3)',
  'audit-time.determine standards[].factors[].reason':
    'how the audit time came about, which the offer rests on (9.1.4.3)',
  'audit-time.determine standards[].factors[].text': 'the same',
  'audit-time.determine standards[].personnel[].label': 'the same',
  'audit.answerObjection reasons': 'the answer to an objection against a member of the team (9.2.3.5)',
  'audit.performStage1 conclusion': 'what stage 1 concluded, told to the client (9.3.1.2.4)',
  'audit.performVisit conclusion': 'what the closing meeting told (9.4.7)',
  'audit.report conclusion': 'the report (9.4.8)',
  'change.assess conclusion': 'what a change means for the certification (9.6.4.1)',
  'finding.record evidence': 'findings with their evidence, from the report on (9.4.5.3)',
  'finding.record statement': 'the same',
  'finding.verify evidence': 'whether what the client did was effective (9.4.10)',
} as const satisfies Record<string, string>;

export const FROM_CLIENT = {
  'application.submit consultancy': 'the application (9.1.1)',
  'application.submit outsourced': 'the same',
  'application.submit processes': 'the same',
  'application.submit scope': 'the same',
  'application.submit sites[].activities': 'the same',
  'audit.objectToMember reasons': 'an objection against a member of the team (9.2.3.5)',
  'change.report sites[].activities': 'a change that was reported (8.5.3)',
  'change.report what': 'the same',
  'finding.answer cause': 'the answer to a finding (9.4.9)',
  'finding.answer correction': 'the same',
  'finding.answer correctiveAction': 'the same',
} as const satisfies Record<string, string>;
