/** One certification from application to decision and through its cycle, as the sample tells it. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { findEdition } from '@certwright/standards/library';
import { CLIENTS } from './cast.table.ts';
import type { Body, Client } from './houses.ts';
import type { Teller } from './teller.ts';

export type FindingTold = {
  readonly edition: string;
  readonly key: string;
  readonly grade: 'major' | 'minor' | 'opportunity';
  readonly statement: string;
  readonly evidence: string;
  /** How far it came: only recorded, answered, accepted or verified. */
  readonly reached: 'recorded' | 'answered' | 'accepted' | 'verified';
};

export const LOOKED_AT = {
  information: 'Form complete; processes, sites and outsourcing are described.',
  differences: 'Scope wording agreed with the client.',
  competence: 'Auditors with the technical area and a decision maker are available.',
  accreditation: 'Standards, sector and country lie within the accreditation.',
  scope: 'The scope names what is done and for whom; nothing in it misleads.',
  sites: 'Sites and people were compared with the register of companies; no shift work.',
  time: 'Determined by the tables for the people named.',
  language: 'The language of the client is spoken by both auditors.',
  safety: 'Safety shoes in production; no other hazard for visitors.',
  impartiality: 'No consultancy in the last two years; no shares, no relatives.',
};

export type Engaged = {
  readonly engagement: string;
  readonly certifications: readonly { readonly id: string; readonly edition: string }[];
  readonly days: number;
  readonly surveillanceDays: number;
};

export async function apply(
  teller: Teller,
  body: Body,
  client: Client,
  editions: readonly string[],
  on: string,
): Promise<string> {
  teller.at(on);
  const { scope } = CLIENTS[client.key];
  const sites = CLIENTS[client.key].sites.map(site => ({
    ...site,
    shifts: 1,
    activities: 'All processes of the scope',
  }));
  const input = {
    body: body.id,
    editions,
    scope,
    sites,
    processes: 'Sales, development, purchasing, production, service',
    outsourced: 'Cleaning, payroll; nothing that bears on conformity',
    consultancy: 'None in the last two years',
    legal: 'Limited company, registered where the head office is',
    relations: 'None; not part of a group',
    functions: 'Sales, development, purchasing, production, quality, service',
    resources: 'The people and sites named here; own test equipment',
    obligations: 'Product law of the European Union, contracts with customers',
    codes: [{ system: 'iaf', code: '19' }],
    language: 'English',
  };
  return (await client.manager.call('application.submit', client.id, input)).id;
}

/** Reviewed, accepted, with its audit time determined. */
async function reviewed(teller: Teller, body: Body, client: Client, application: string, on: string) {
  teller.at(on);
  await body.reviewer.call('application.review', body.id, {
    id: application,
    outcome: 'accept',
    points: LOOKED_AT,
  });
  const { engagement, editions } = await body.reviewer.call('application.get', body.id, { id: application });
  const personnel = CLIENTS[client.key].sites.reduce((sum, site) => sum + site.persons, 0);
  const time = await body.reviewer.call('audit-time.determine', body.id, {
    engagement,
    standards: (editions as string[]).map(edition => ({
      standard: findEdition(edition)?.name ?? edition,
      personnel,
      ...(edition.startsWith('iso-iec-27001') ? { isms: { business: [2, 2, 1], it: [2, 2, 1] } } : {}),
      ...(edition.startsWith('iso-14001') || edition.startsWith('iso-45001') ? { complexity: 'medium' } : {}),
    })),
  });
  return { engagement: engagement as string, editions: editions as string[], time };
}

/** An application that was accepted on a day, so that an offer can be made. */
export async function offered(
  teller: Teller,
  body: Body,
  client: Client,
  editions: readonly string[],
  on: string,
) {
  const application = await apply(teller, body, client, editions, addDays(on, -8));
  return reviewed(teller, body, client, application, on);
}

export async function engage(
  teller: Teller,
  body: Body,
  client: Client,
  application: string,
  on: string,
): Promise<Engaged> {
  const { engagement, time } = await reviewed(teller, body, client, application, on);
  await conclude(teller, body, client, engagement, on);
  await body.planner.call('programme.establish', body.id, { engagement, decisionOn: addMonths(on, 4) });
  const { rows } = await body.planner.call('decision.list', body.id, { engagement });
  const certifications = rows.map((row: { id: string; edition: string }) => ({
    id: row.id,
    edition: row.edition,
  }));
  return { engagement, certifications, days: time.answer.days, surveillanceDays: time.answer.surveillance };
}

/** Offer, acceptance, contract: within a fortnight of the review. */
async function conclude(
  teller: Teller,
  body: Body,
  client: Client,
  engagement: string,
  on: string,
): Promise<void> {
  const { id: offer } = await body.reviewer.call('offer.draft', body.id, { engagement });
  await body.reviewer.call('offer.send', body.id, { id: offer });
  teller.at(addDays(on, 6));
  await client.director.call('offer.answer', client.id, { id: offer, answer: 'accept', words: 'Agreed.' });
  teller.at(addDays(on, 8));
  const { id } = await body.reviewer.call('contract.draw-up', body.id, { offer });
  await body.schemeManager.call('contract.send', body.id, { id });
  teller.at(addDays(on, 12));
  await client.director.call('contract.sign', client.id, { id });
}

type Visit = {
  readonly kind: string;
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly findings: readonly FindingTold[];
  /** How long before it was planned; two months where nothing else is said. */
  readonly daysBefore?: number | undefined;
};

/** Plans, staffs, performs and reports an audit; @returns its id. */
export async function perform(
  teller: Teller,
  body: Body,
  client: Client,
  engaged: Engaged,
  visit: Visit,
): Promise<string> {
  const { kind, days, from, to } = visit;
  teller.at(visit.daysBefore === undefined ? addMonths(from, -2) : addDays(from, -visit.daysBefore));
  const ids = engaged.certifications.map(c => c.id);
  const plan = { engagement: engaged.engagement, kind, certifications: ids, from, to, days };
  const { id } = await body.planner.call('audit.plan', body.id, plan);
  const members = [
    { person: body.lead.id, role: 'lead' },
    { person: body.auditor.id, role: 'auditor' },
  ];
  await body.planner.call('audit.appointTeam', body.id, { id, members });
  const stage1 = kind === 'initial' ? Math.max(1, Math.round(days * 0.6) / 2) : 0;
  if (kind === 'initial') {
    const conclusion = 'Documents complete; internal audit and management review held. Ready for stage 2.';
    const first = addDays(from, -35);
    teller.at(first);
    await body.lead.call('audit.performStage1', body.id, {
      id,
      from: first,
      to: first,
      days: stage1,
      conclusion,
      ready: true,
    });
  }
  teller.at(to);
  const conclusion =
    'The system is in use and effective; the findings below do not put its ability in doubt once answered.';
  await body.lead.call('audit.performVisit', body.id, { id, from, to, days: days - stage1, conclusion });
  const recorded: string[] = [];
  for (const { reached: _, edition, key, ...finding } of visit.findings) {
    const certification = engaged.certifications.find(c => c.edition === edition)?.id;
    const input = { audit: id, certification, requirement: { edition, key }, ...finding };
    recorded.push((await body.lead.call('finding.record', body.id, input)).id);
  }
  teller.at(addDays(to, 4));
  await body.lead.call('audit.report', body.id, {
    id,
    conclusion: 'Certification is recommended.',
    recommended: true,
  });
  for (const [i, told] of visit.findings.entries())
    await treat(teller, body, client, recorded[i] ?? '', told, to);
  return id;
}

async function treat(
  teller: Teller,
  body: Body,
  client: Client,
  id: string,
  told: FindingTold,
  to: string,
): Promise<void> {
  if (told.reached === 'recorded' || told.grade === 'opportunity') return;
  teller.at(addDays(to, 14));
  await client.manager.call('finding.answer', client.id, {
    id,
    correction: 'The case was put right and checked by a second person.',
    cause: 'The step was known to one person only and stood in no instruction.',
    correctiveAction: 'Instruction extended, two deputies trained, monthly check added.',
    dueOn: addDays(to, 45),
  });
  if (told.reached === 'answered') return;
  teller.at(addDays(to, 18));
  await body.lead.call('finding.accept', body.id, { id });
  if (told.reached === 'accepted') return;
  teller.at(addDays(to, 50));
  await body.lead.call('finding.verify', body.id, {
    id,
    evidence: 'Records of the following six weeks sampled; no repetition.',
  });
}

/** Independent review, grant and certificate for all certifications of the engagement. */
export async function grantAll(teller: Teller, body: Body, engaged: Engaged, on: string): Promise<void> {
  for (const { id, edition } of engaged.certifications) {
    teller.at(addDays(on, -3));
    await body.technical.call('decision.review', body.id, {
      id,
      conclusion: 'File complete and consistent; recommendation supported.',
    });
    teller.at(on);
    await body.decider.call('decision.grant', body.id, { id });
    const soa = edition.startsWith('iso-iec-27001')
      ? { statementOfApplicability: 'Statement of Applicability, version 1' }
      : {};
    await body.schemeManager.call('certificate.issue', body.id, { id, ...soa });
  }
}

/** A surveillance audit and the decision to maintain. */
export async function survey(
  teller: Teller,
  body: Body,
  client: Client,
  engaged: Engaged,
  on: string,
  findings: readonly FindingTold[] = [],
  daysBefore?: number,
): Promise<void> {
  const days = Math.max(1, engaged.surveillanceDays);
  const visit = { kind: 'surveillance', days, from: addDays(on, -1), to: on, findings, daysBefore };
  const audit = await perform(teller, body, client, engaged, visit);
  teller.at(addDays(on, 20));
  for (const { id } of engaged.certifications)
    await body.technical.call('decision.recordSurveillance', body.id, { id, audit });
}
