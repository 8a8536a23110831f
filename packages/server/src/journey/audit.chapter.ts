/** Chapter 3: application, audit time, programme, stage 1, stage 2, findings and their answers, report, decision. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import type { KeptPeople } from './competence.chapter.ts';
import { concludeContract } from './contract.chapter.ts';
import type { Door, Story } from './door.ts';
import { agreePlan } from './plan.chapter.ts';

export type Certified = {
  readonly engagement: string;
  readonly quality: string;
  readonly security: string;
  readonly decidedQuality: string;
  readonly decidedSecurity: string;
};

const PERSONNEL = [
  { label: 'Full-time staff', persons: 56, kind: 'full' },
  { label: 'Part-time assembly', persons: 6, kind: 'part-time', hoursPerWeek: 20 },
];

const REVIEWED = {
  information:
    'Application form complete; scope, two sites, processes and outsourced calibration are described.',
  differences: 'Scope wording agreed by call: installation at customers is not part of it.',
  competence:
    'Two auditors qualified for code 19 and for information security; decision maker for both schemes.',
  accreditation: 'Both standards, code 19 and Germany lie within the accreditation of the office.',
  scope: 'Design, manufacture and service; the information behind them under ISO/IEC 27001.',
  sites: 'Kiel and Lübeck, 62 people, no shifts; coating is done by another firm.',
  time: 'The tables for 62 people were looked at; about eight days for both standards.',
  language: 'German and English; both auditors speak German.',
  safety: 'No hazards beyond office and workshop; visitors sign for confidentiality.',
  impartiality: 'No consultancy in the last two years, none by people of the body.',
};

export async function undergoAudit(
  door: Door,
  story: Story,
  { nora, expert }: KeptPeople,
): Promise<Certified> {
  const { client, body } = story;
  // The certification to ISO/IEC 27001 was decided 44 months ago, to ISO 9001 four months later: both cycles have run out.
  const decidedSecurity = addMonths(door.today, -44);
  const decidedQuality = addMonths(door.today, -40);
  const stage2End = addMonths(decidedSecurity, -2);
  const day = (offset: number): string => addDays(stage2End, offset);

  const application = await client.manager.call('application.submit', client.id, {
    body: body.id,
    editions: ['iso-9001-2015', 'iso-iec-27001-2022'],
    scope:
      'Design, manufacture and service of optical measuring instruments, and the information behind them',
    sites: [
      { name: 'Works Kiel', address: 'Hafenstrasse 12', city: 'Kiel', country: 'DE', persons: 48 },
      { name: 'Service Lübeck', address: 'Holstenweg 4', city: 'Lübeck', country: 'DE', persons: 14 },
    ],
    processes: 'Development, purchasing, assembly, calibration, service, information technology',
    outsourced: 'Surface coating',
    consultancy: 'None in the last two years',
    on: day(-120),
  });
  door.tell(
    'The client applies for ISO 9001:2015 and ISO/IEC 27001:2022',
    `application ${application.phase}`,
  );

  const bare = { id: application.id, outcome: 'accept', points: { scope: 'Two sites' }, on: day(-110) };
  const unreviewed = await body.reviewer.refused(
    'application.review',
    body.id,
    bare,
    'review-point-without-basis',
  );
  door.tell('A review that only ticks is refused', unreviewed.detail);
  const accepted = await body.reviewer.call('application.review', body.id, { ...bare, points: REVIEWED });
  const [engagement] = (await body.reviewer.call('engagement.list', body.id)).rows;
  door.tell('The body reviews the application and accepts it', accepted.phase);

  const time = await body.reviewer.call('audit-time.determine', body.id, {
    engagement: engagement.id,
    on: day(-108),
    standards: [
      {
        standard: 'ISO 9001:2015',
        personnel: PERSONNEL,
        factors: [
          { text: 'Maturity of the management system', percent: -10, reason: 'In operation since 2016' },
        ],
      },
      { standard: 'ISO/IEC 27001:2022', personnel: PERSONNEL, isms: { business: [2, 2, 1], it: [2, 1, 2] } },
    ],
    integration: { level: 80, auditors: [2, 1] },
    fullTimeHours: 40,
  });
  for (const one of time.answer.perStandard)
    door.tell(`Audit time for ${one.standard}`, `${one.days} days for ${one.effectivePersonnel} persons`);
  door.tell(
    'Audit time of both together',
    `${time.answer.days} days; ${time.answer.steps.length} steps of justification`,
  );

  const programme = await body.planner.call('programme.establish', body.id, {
    engagement: engagement.id,
    decisionOn: decidedSecurity,
  });
  door.tell(
    'The three-year programme is established',
    programme.audits.map((a: { label: string; due: string }) => `${a.label} by ${a.due}`).join('; '),
  );

  const { rows: certifications } = await body.planner.call('decision.list', body.id, {
    engagement: engagement.id,
  });
  const of = (edition: string): string =>
    certifications.find((c: { edition: string }) => c.edition === edition).id;
  const quality = of('iso-9001-2015');
  const security = of('iso-iec-27001-2022');

  const planned = {
    engagement: engagement.id,
    kind: 'initial',
    certifications: [quality, security],
    from: day(-40),
    to: stage2End,
    days: time.answer.days,
    areas: [
      { edition: 'iso-9001-2015', areas: ['19'] },
      { edition: 'iso-iec-27001-2022', areas: ['33'] },
    ],
  };
  const without = await body.planner.refused('audit.plan', body.id, planned, 'audit-without-contract');
  door.tell('An audit without a contract is refused', without.detail);
  await concludeContract(door, story, engagement.id, day);
  const audit = await body.planner.call('audit.plan', body.id, planned);
  const noTeam = { id: audit.id, members: [{ person: body.auditor.person, role: 'auditor' }] };
  await body.planner.refused('audit.appointTeam', body.id, noTeam, 'team-without-leader');
  const members = [{ person: body.lead.person, role: 'lead' }, ...noTeam.members];
  await appoint(door, { client, body }, { audit: audit.id, members, nora, expert });

  const { days, stage1: stage1Days } = time.answer;
  const stage2 = {
    id: audit.id,
    from: day(-4),
    to: stage2End,
    days: days - stage1Days,
    conclusion: 'The system is in place and in use; two nonconformities were found.',
  };
  const early = await body.lead.refused('audit.performVisit', body.id, stage2, 'stage2-before-stage1');
  door.tell('Stage 2 before stage 1 is refused', early.detail);
  await body.lead.call('audit.performStage1', body.id, {
    id: audit.id,
    from: day(-40),
    to: day(-39),
    days: stage1Days,
    conclusion: 'Documents complete, internal audit and management review held; ready.',
    ready: true,
  });
  await body.lead.call('audit.performVisit', body.id, stage2);
  door.tell('Stage 1 and stage 2 are performed', `${days} days in all, as determined`);

  const recorded = { audit: audit.id, on: stage2End };
  const major = await body.lead.call('finding.record', body.id, {
    ...recorded,
    certification: security,
    requirement: { edition: 'iso-iec-27001-2022', key: '8.2' },
    grade: 'major',
    statement:
      'The information security risk assessment was not performed again after the move of the data centre.',
    evidence:
      'Risk register of the year before the move; change record of the move; interview with the head of IT.',
  });
  const minor = await body.auditor.call('finding.record', body.id, {
    ...recorded,
    certification: quality,
    requirement: { edition: 'iso-9001-2015', key: '7.1.5.2' },
    grade: 'minor',
    statement: 'One of six sampled gauges was in use past its calibration date.',
    evidence: 'Gauge G-114, label and calibration list, assembly line 2.',
  });
  await body.lead.call('audit.report', body.id, {
    id: audit.id,
    conclusion: 'Certification is recommended once the major nonconformity has been verified.',
    recommended: true,
    on: day(5),
  });
  door.tell('A major and a minor finding are recorded and the report is issued', 'the client sees both now');

  const half = {
    id: major.id,
    correction: 'Risk assessment repeated',
    cause: '',
    correctiveAction: '',
    dueOn: day(40),
    on: day(12),
  };
  const incomplete = await client.manager.refused('finding.answer', client.id, half, 'answer-incomplete');
  door.tell('An answer without a cause is refused', incomplete.detail);
  await client.manager.call('finding.answer', client.id, {
    ...half,
    cause: 'The change procedure did not ask for a new risk assessment.',
    correctiveAction: 'Change procedure extended by that question; all changes of the year reviewed.',
  });
  await client.manager.call('finding.answer', client.id, {
    id: minor.id,
    correction: 'Gauge calibrated, parts measured again',
    cause: 'The reminder list was kept by one person who was on leave.',
    correctiveAction: 'Calibration dates moved to the maintenance system with two recipients.',
    dueOn: day(60),
    on: day(12),
  });
  for (const { id } of [major, minor]) await body.lead.call('finding.accept', body.id, { id, on: day(15) });
  door.tell(
    'The client answers with correction, cause and corrective action; the answers are accepted',
    'two accepted',
  );

  const review = { conclusion: 'Report, findings and answers are complete and consistent.', on: day(20) };
  for (const id of [quality, security])
    await body.technical.call('decision.review', body.id, { id, audit: audit.id, ...review });
  const tooEarly = { id: security, on: day(21) };
  const open = await body.decider.refused('decision.grant', body.id, tooEarly, 'major-not-verified');
  door.tell('A grant with an unverified major is refused', open.detail);
  await body.lead.call('finding.verify', body.id, {
    id: major.id,
    evidence: 'New risk assessment and revised change procedure read; two changes sampled.',
    on: day(45),
  });
  const own = await body.lead.refused(
    'decision.grant',
    body.id,
    { id: security, on: decidedSecurity },
    'decider-was-on-team',
  );
  door.tell('A decision by a member of the audit team is refused', own.detail);
  await body.decider.call('decision.grant', body.id, { id: security, on: decidedSecurity });
  await body.decider.call('decision.grant', body.id, { id: quality, on: decidedQuality });
  door.tell(
    'Both certifications are granted by somebody who did not audit',
    `${decidedSecurity} and ${decidedQuality}`,
  );
  return { engagement: engagement.id, quality, security, decidedQuality, decidedSecurity };
}

type Appointing = {
  readonly audit: string;
  readonly members: readonly { readonly person: string; readonly role: string }[];
  readonly nora: string;
  readonly expert: string;
};

/** Somebody who is not able is refused, the client objects to one member, and the body names another. */
async function appoint(
  door: Door,
  { client, body }: Pick<Story, 'client' | 'body'>,
  { audit, members, nora, expert }: Appointing,
): Promise<void> {
  const [lead, emil] = members;
  const team = (...others: readonly object[]) => ({ id: audit, members: [lead, ...others] });
  const asAuditor = team({ person: expert, role: 'auditor' });
  const unable = await body.planner.refused('audit.appointTeam', body.id, asAuditor, 'person-not-able');
  door.tell('An expert is no auditor: the appointment is refused', unable.detail);
  await body.planner.call('audit.appointTeam', body.id, team({ person: nora, role: 'auditor' }));
  const reasons = 'She worked for a competitor of ours until last year.';
  const objection = await client.manager.call('audit.objectToMember', client.id, {
    id: audit,
    person: nora,
    reasons,
  });
  const answer = { objection: objection.id, upheld: true, reasons: 'Understood. We name somebody else.' };
  await body.planner.call('audit.answerObjection', body.id, answer);
  const again = team({ person: nora, role: 'auditor' });
  const objected = await body.planner.refused('audit.appointTeam', body.id, again, 'person-not-able');
  door.tell('The client objects to a member, the body agrees, and she stays off', objected.detail);
  await body.planner.call('audit.appointTeam', body.id, team(emil ?? {}, { person: expert, role: 'expert' }));
  door.tell('The audit is planned and its team appointed', 'Iris Vale leads, Emil Dahl audits');
  await agreePlan(door, { client, body }, audit);
}
