/** Chapter 4: certificates, the public register on any day, suspension, late facts, expiry, restoration, transfer, renewal. */
import { ALL_REVIEW_POINTS } from '@certwright/core/application/review-points.table';
import { addDays, addMonths, addYears } from '@certwright/rules/calendar-date';
import { verifyCertificate } from '@certwright/verify/verify-credential';
import type { Certified } from './audit.chapter.ts';
import type { Door, Story } from './door.ts';

const stateOn = async (door: Door, id: string, on: string, known = ''): Promise<string> => {
  const { text } = await door.open(`/api/public/register/${id}?on=${on}${known ? `&known=${known}` : ''}`);
  return JSON.parse(text).answer.state;
};

export async function issueAndVerify(door: Door, { body }: Story, certified: Certified): Promise<void> {
  const { quality, security, decidedQuality, decidedSecurity } = certified;
  const soa = 'Statement of Applicability, version 1';
  const backdated = { id: quality, on: decidedQuality, effectiveOn: addDays(decidedQuality, -10) };
  const refused = await body.schemeManager.refused(
    'certificate.issue',
    body.id,
    backdated,
    'certificate-dated-before-decision',
  );
  door.tell('A certificate dated before its decision is refused', refused.detail);
  const first = await body.schemeManager.call('certificate.issue', body.id, {
    id: quality,
    on: decidedQuality,
  });
  const second = await body.schemeManager.call('certificate.issue', body.id, {
    id: security,
    on: decidedSecurity,
    statementOfApplicability: soa,
  });
  door.tell('Both certificates are issued', `${first.number} and ${second.number}`);

  const found = await door.open(`/api/public/register?q=${encodeURIComponent(first.number)}`);
  door.tell('Anyone finds it in the register without an account', JSON.parse(found.text).rows[0].holder);
  const pdf = await door.open(`/api/public/certificates/${quality}/certificate.pdf`);
  door.tell('The certificate as PDF', `${pdf.bytes.byteLength} bytes`);
  const kit = await door.open(`/api/public/certificates/${quality}/certificate.certwright.json`);
  const mid = addMonths(decidedQuality, 6);
  const checked = await verifyCertificate(kit.text, { today: door.today, on: mid });
  const signature = checked.questions.find(q => q.id === 'document-genuine');
  door.tell(
    'The signed credential is checked without the server',
    signature ? `${signature.answer}: ${signature.evidence}` : checked.overall,
  );
  door.tell(`The register on ${mid}`, await stateOn(door, quality, mid));
}

export async function keepAndLose(door: Door, { body }: Story, certified: Certified): Promise<void> {
  const { quality, decidedQuality, engagement } = certified;
  const at = (months: number): string => addMonths(decidedQuality, months);
  await performAudit(door, body, { engagement, kind: 'surveillance', certifications: [quality], on: at(13) });
  await body.technical.call('decision.recordSurveillance', body.id, { id: quality, on: at(13) });
  const { late } = await body.schemeManager.call('decision.get', body.id, { id: quality });
  door.tell(
    'A first surveillance after thirteen months is recorded and marked late',
    `${late[0].due} was due, ${late[0].because.doc} ${late[0].because.clause}`,
  );

  await body.decider.call('decision.suspend', body.id, {
    id: quality,
    reason: 'Surveillance was not allowed on the agreed dates',
    on: at(14),
  });
  door.tell(
    'The certification is suspended',
    `register on that day: ${await stateOn(door, quality, at(15))}`,
  );
  await body.decider.call('decision.lift', body.id, {
    id: quality,
    reason: 'Visit made up for; no open majors',
    on: at(21),
  });
  const after = await body.schemeManager.call('decision.get', body.id, { id: quality });
  door.tell(
    'It is lifted after seven months, which is recorded as past the normal six',
    `${after.late.length} late facts; register: ${await stateOn(door, quality, at(22))}`,
  );
  const yesterday = addDays(door.today, -1);
  door.tell(
    'What was published on an earlier day is another question',
    `known yesterday about ${at(15)}: ${await stateOn(door, quality, at(15), yesterday).catch(() => 'not published then')}`,
  );
}

export async function expireAndRestore(door: Door, { body }: Story, certified: Certified): Promise<void> {
  const { quality, security, engagement } = certified;
  door.tell(
    'The cycle of ISO 9001 has run out',
    `register today: ${await stateOn(door, quality, door.today)}`,
  );
  const on = addDays(door.today, -1);
  await performAudit(door, body, {
    engagement,
    kind: 'recertification',
    certifications: [quality, security],
    on: addDays(door.today, -9),
  });
  const review = {
    conclusion: 'Recertification audit complete, no nonconformity.',
    on: addDays(door.today, -3),
  };
  for (const id of [quality, security])
    await body.technical.call('decision.review', body.id, { id, ...review });
  const asRenewal = await body.decider.refused(
    'decision.renew',
    body.id,
    { id: quality, on },
    'certification-expired',
  );
  door.tell('Renewing after expiry is refused', asRenewal.detail);
  await body.decider.call('decision.restore', body.id, { id: quality, on });
  const { number, revision } = await body.schemeManager.call('certificate.issue', body.id, { id: quality });
  door.tell(
    'Within six months after expiry it is restored, on the prior cycle',
    `${number} revision ${revision}; register: ${await stateOn(door, quality, door.today)}`,
  );
  const gap = addDays(door.today, -30);
  door.tell(`The days in between stay days without validity (${gap})`, await stateOn(door, quality, gap));
  const late = await body.decider.refused(
    'decision.restore',
    body.id,
    { id: security, on },
    'restoration-too-late',
  );
  door.tell('Restoring ISO/IEC 27001 later than six months is refused', late.detail);
}

export async function transferAndRenew(door: Door, { client, body }: Story): Promise<void> {
  const application = await client.manager.call('application.submit', client.id, {
    body: body.id,
    editions: ['iso-9001-2015'],
    scope: 'Calibration services',
    sites: [{ name: 'Laboratory Kiel', address: 'Hafenstrasse 14', city: 'Kiel', country: 'DE', persons: 9 }],
  });
  const points = Object.fromEntries(
    ALL_REVIEW_POINTS.map(p => [p, 'Looked at for the transfer: last report and certificate.']),
  );
  await body.reviewer.call('application.review', body.id, { id: application.id, outcome: 'accept', points });
  const { rows } = await body.planner.call('decision.list', body.id, { phase: 'open' });
  const { id, engagement } = rows[0];
  const decidedOn = addMonths(door.today, -34);
  const from = {
    id,
    issuedBy: 'Another certification body',
    number: 'ACB-9001-55',
    originalOn: addYears(decidedOn, -3),
    decidedOn,
    expiresOn: addDays(addYears(decidedOn, 3), -1),
  };
  const refused = await body.decider.refused(
    'decision.transferIn',
    body.id,
    { ...from, status: 'suspended' },
    'suspended-not-transferable',
  );
  door.tell('The transfer of a suspended certificate is refused', refused.detail);
  const on = addMonths(door.today, -2);
  await body.decider.call('decision.transferIn', body.id, { ...from, status: 'valid', on });
  const { number } = await body.schemeManager.call('certificate.issue', body.id, { id });
  door.tell('A valid one is taken over with its cycle', `${number}, still until ${from.expiresOn}`);
  await performAudit(door, body, {
    engagement,
    kind: 'recertification',
    certifications: [id],
    on: addDays(door.today, -12),
  });
  await body.technical.call('decision.review', body.id, {
    id,
    conclusion: 'Complete.',
    on: addDays(door.today, -3),
  });
  await body.decider.call('decision.renew', body.id, { id });
  const { cycle } = await body.schemeManager.call('decision.get', body.id, { id });
  door.tell('It is renewed before it expires', `now until ${cycle.expiresOn}`);
  await body.decider.call('decision.withdraw', body.id, {
    id,
    reason: 'The client gave the certification up',
  });
  door.tell(
    'And withdrawn at the wish of the client',
    `register today: ${await stateOn(door, id, door.today)}`,
  );
}

type Planned = { engagement: string; kind: string; certifications: readonly string[]; on: string };

/** An audit of one day, planned, performed and reported without findings. */
async function performAudit(door: Door, body: Story['body'], { on, ...plan }: Planned): Promise<void> {
  const { id } = await body.planner.call('audit.plan', body.id, { ...plan, from: on, to: on, days: 1 });
  const members = [{ person: body.lead.person, role: 'lead' }];
  await body.planner.call('audit.appointTeam', body.id, { id, members });
  const conclusion = 'The system is effective; no nonconformity was found.';
  await body.lead.call('audit.performVisit', body.id, { id, from: on, to: on, days: 1, conclusion });
  await body.lead.call('audit.report', body.id, { id, conclusion, recommended: true, on: addDays(on, 3) });
  door.tell(`A ${plan.kind} audit is performed and reported`, on);
}
