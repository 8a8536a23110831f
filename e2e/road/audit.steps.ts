/** The initial audit: planned, staffed, held in two stages, its findings recorded, answered, judged (17021-1, 9.2 to 9.4). */
import { expect } from 'vitest';
import { daysOf } from './application.steps.ts';
import { AUDITOR, CLIENT, LEAD, MANAGER, PLANNER } from './people.steps.ts';
import {
  card,
  comeBackTo,
  fill,
  follow,
  formOf,
  heading,
  type Person,
  pick,
  press,
  read,
  refusal,
  sees,
  walkTo,
} from './person.ts';
import type { Step, Walk } from './walk.ts';

const MAJOR = 'The risk assessment was not performed again after the move of the data centre.';
const MINOR = 'One of six sampled gauges was in use past its calibration date.';

/** Opens the audit of the client in the list of audits; the newest stands first. */
export async function openAudit(person: Person, kind: string): Promise<void> {
  await comeBackTo(person, 'Audit', 'Audits');
  await person.page.getByRole('row', { name: kind }).first().getByRole('link').first().click();
}

export async function openFinding(person: Person, statement: string): Promise<void> {
  await comeBackTo(person, 'Audit', 'Findings');
  await person.page.getByRole('row', { name: statement }).getByRole('link').first().click();
}

type Plan = { readonly kind: string; readonly from: string; readonly to: string; readonly days?: number };

export async function planAudit(planner: Person, { kind, from, to, days }: Plan): Promise<void> {
  await comeBackTo(planner, 'Audit');
  await follow(planner.page, CLIENT);
  await planner.page.getByRole('link', { name: 'Plan an audit' }).first().click();
  const form = formOf(planner, 'Audit');
  await form.getByLabel('Kind of audit').selectOption({ label: kind });
  await fill(form, {
    'First day': from,
    'Last day': to,
    ...(days === undefined ? {} : { 'Audit time': days }),
  });
  await press(form, 'Plan the audit');
  await heading(planner.page, 'Team').first().waitFor();
}

export async function appointTeam(
  planner: Person,
  lead: string,
  ...auditors: readonly string[]
): Promise<void> {
  const form = formOf(planner, 'Audit team');
  await pick(form, 'Leader', lead);
  for (const auditor of auditors) await pick(form, 'Auditors', auditor);
  await press(form, 'Appoint the team');
  await planner.page.getByRole('complementary').getByText('leads').waitFor();
}

export async function report(lead: Person, conclusion: string, on: string): Promise<void> {
  const form = formOf(lead, 'Report');
  await fill(form, { Conclusion: conclusion, 'Date of the report': on });
  await card(form, 'Certification is recommended');
  await press(form, 'Issue the report');
  await form.waitFor({ state: 'detached' });
  await heading(lead.page, 'Report').waitFor();
}

export function auditIsHeld(walk: Walk, step: Step): void {
  const { day, stage2End } = daysOf(walk.today);

  step('the planner plans the initial audit with the time that was determined', async () => {
    await planAudit(walk.person(PLANNER), { kind: 'Initial audit', from: day(-40), to: stage2End });
  });

  step('a team is appointed, and it has a leader', async () => {
    const planner = walk.person(PLANNER);
    await appointTeam(planner, LEAD, AUDITOR);
    const team = planner.page.getByRole('complementary');
    expect(await read(team)).toMatch(/Iris Vale.*leads.*Emil Dahl.*auditor/);
  });

  step('who is not on the team is not asked to record it', async () => {
    const planner = walk.person(PLANNER);
    await sees(planner, 'Only a member of the team records it');
    expect(await formOf(planner, 'Stage 1').count()).toBe(0);
  });

  step('stage 1 finds the client ready', async () => {
    const lead = walk.person(LEAD);
    await openAudit(lead, 'Initial audit');
    const form = formOf(lead, 'Stage 1');
    await fill(form, {
      'First day': day(-40),
      'Last day': day(-39),
      'Time spent': 2,
      Conclusion: 'Documents complete, internal audit and management review held.',
    });
    await card(form, 'Ready');
    await press(form, 'Record stage 1');
  });

  step('stage 2 before stage 1 is refused with its clause', async () => {
    const form = formOf(walk.person(LEAD), 'Stage 2');
    const early = { 'First day': day(-45), 'Last day': day(-44) };
    await fill(form, { ...early, Conclusion: 'In place and in use; two nonconformities were found.' });
    await press(form, 'Record stage 2');
    const said = await refusal(form);
    expect(said).toContain('Stage 2 cannot come before stage 1');
    expect(said).toContain('ISO/IEC 17021-1:2015 9.3.1.1');
  });

  step('stage 2 is held after it', async () => {
    const lead = walk.person(LEAD);
    const form = formOf(lead, 'Stage 2');
    await fill(form, { 'First day': day(-4), 'Last day': stage2End });
    await press(form, 'Record stage 2');
    await formOf(lead, 'Report').waitFor();
  });
}

type Found = { requirement: string; grade: string; statement: string; evidence: string; on: string };

async function record(auditor: Person, { requirement, grade, ...found }: Found): Promise<void> {
  const form = formOf(auditor, 'Finding');
  await pick(form, 'Requirement', requirement);
  await card(form, grade);
  await fill(form, { Statement: found.statement, Evidence: found.evidence, On: found.on });
  await press(form, 'Record the finding');
  await auditor.page.getByRole('status').filter({ hasText: 'Recorded against' }).waitFor();
}

export function findingsAreAnswered(walk: Walk, step: Step): void {
  const { day, stage2End } = daysOf(walk.today);

  step('the team records a major against ISO/IEC 27001 and a minor against ISO 9001', async () => {
    const lead = walk.person(LEAD);
    await follow(lead.page, 'Record a finding');
    await record(lead, {
      requirement: '8.2 Information security risk assessment',
      grade: 'Major nonconformity',
      statement: MAJOR,
      evidence: 'Risk register of the year before the move; interview with the head of IT.',
      on: stage2End,
    });
    const auditor = walk.person(AUDITOR);
    await openAudit(auditor, 'Initial audit');
    await follow(auditor.page, 'Record a finding');
    await record(auditor, {
      requirement: '7.1.5.2',
      grade: 'Minor nonconformity',
      statement: MINOR,
      evidence: 'Gauge G-114, label and calibration list, assembly line 2.',
      on: stage2End,
    });
  });

  step('the client sees no finding before the report', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Audit', 'Findings');
    await sees(manager, 'stand here once it has issued its report');
  });

  step('the leader issues the report', async () => {
    const lead = walk.person(LEAD);
    await openAudit(lead, 'Initial audit');
    await report(lead, 'Recommended once the major nonconformity has been verified.', day(5));
  });

  step('an answer without a cause does not leave the form', async () => {
    const manager = walk.person(MANAGER);
    await openFinding(manager, MAJOR);
    const form = formOf(manager, 'Answer');
    await fill(form, {
      Correction: 'Risk assessment repeated',
      'Done by': day(40),
      'Date of the answer': day(12),
    });
    await fill(form, {
      'Corrective action': 'Change procedure asks for it; all changes of the year reviewed.',
    });
    await press(form, 'Send the answer');
    await form.getByText('This is needed.').waitFor();
    // Blanks pass the form and not the rule.
    await fill(form, { Cause: '   ' });
    await press(form, 'Send the answer');
    const said = await refusal(form);
    expect(said).toContain('An answer says the correction, the cause and the corrective action');
    expect(said).toContain('ISO/IEC 17021-1:2015 9.4.9');
  });

  step('the client answers both with correction, cause and corrective action', async () => {
    const manager = walk.person(MANAGER);
    const form = formOf(manager, 'Answer');
    await fill(form, { Cause: 'The change procedure did not ask for a new risk assessment.' });
    await press(form, 'Send the answer');
    await heading(manager.page, 'Answer of the client').waitFor();
    await openFinding(manager, MINOR);
    await fill(form, {
      Correction: 'Gauge calibrated, parts measured again',
      Cause: 'The reminder list was kept by one person who was on leave.',
      'Corrective action': 'Calibration dates moved to the maintenance system with two recipients.',
      'Done by': day(60),
      'Date of the answer': day(12),
    });
    await press(form, 'Send the answer');
    await heading(manager.page, 'Answer of the client').waitFor();
  });

  step('the leader accepts both answers', async () => {
    const lead = walk.person(LEAD);
    for (const statement of [MAJOR, MINOR]) {
      await openFinding(lead, statement);
      const form = formOf(lead, 'Judgement of the answer');
      await fill(form, { On: day(15) });
      await press(form, 'Accept the answer');
      await heading(lead.page, 'Verify').waitFor();
    }
  });
}

export async function verifyMajor(lead: Person, on: string): Promise<void> {
  await openFinding(lead, MAJOR);
  const form = formOf(lead, 'Verification');
  await fill(form, {
    'What shows that it was effective':
      'New risk assessment and changed procedure read; two changes sampled.',
    On: on,
  });
  await press(form, 'Verify the action');
  await form.waitFor({ state: 'detached' });
}
