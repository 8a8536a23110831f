/** The decision: what stands in its way on the screen, who may not make it, and the password that confirms it (17021-1, 9.5). */
import { addDays } from '@certwright/rules/calendar-date';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { daysOf, QUALITY, SECURITY } from './application.steps.ts';
import { verifyMajor } from './audit.steps.ts';
import { CLIENT, DECIDER, LEAD, SCHEME_MANAGER, TECHNICAL } from './people.steps.ts';
import { comeBackTo, done, fill, formOf, PASSWORD, type Person, press, read, refusal } from './person.ts';
import type { Step, Walk } from './walk.ts';

/** Opens the first certification of the client to this standard, on the day on which the next act is dated. */
export async function openCertification(person: Person, standard: string, on: string): Promise<void> {
  await comeBackTo(person, 'Certify');
  const row = person.page.getByRole('row', { name: standard }).filter({ hasText: CLIENT });
  await row.first().getByRole('link').first().click();
  await dateTheAct(person, on);
}

/** Says on which day the act is dated; what stands in the way is told for that day. */
export async function dateTheAct({ page }: Person, on: string): Promise<void> {
  const day = page.getByLabel('Day of the act');
  if ((await day.inputValue()) === on) return;
  const answered = page.waitForResponse(response => response.url().includes(`on=${on}`));
  await day.fill(on);
  await answered;
}

/** The act in the list of those that belong here, with what stands in its way. */
export const actOf = ({ page }: Person, verb: string): Locator =>
  page.getByRole('listitem', { name: verb, exact: true });

export const whyNot = (person: Person, verb: string): Promise<string> => read(actOf(person, verb));

/** Opens the form of an act, fills it and sends it. */
export async function begin(
  person: Person,
  verb: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  await press(actOf(person, verb), verb);
  const form = formOf(person, verb);
  await fill(form, values);
  await press(form, verb);
}

/** Signs the act with the password and waits for the sentence that says it was done. */
export async function sign(person: Person, verb: string, password = PASSWORD): Promise<Locator> {
  const dialog = person.page.getByRole('dialog', { name: verb });
  await fill(dialog, { Password: password });
  await press(dialog, verb);
  return dialog;
}

export async function decide(
  person: Person,
  verb: string,
  values: Readonly<Record<string, string>> = {},
): Promise<string> {
  await begin(person, verb, values);
  const dialog = await sign(person, verb);
  await dialog.waitFor({ state: 'detached' });
  return done(person.page.getByRole('main'));
}

export async function reviewIndependently(reviewer: Person, standard: string, on: string): Promise<void> {
  await openCertification(reviewer, standard, on);
  await begin(reviewer, 'Record the review', {
    'Conclusion of the review': 'Report, findings and answers are complete and hold together.',
  });
  expect(await done(reviewer.page.getByRole('main'))).toContain('The review is recorded');
}

export function decisionIsMade(walk: Walk, step: Step): void {
  const { day, decidedSecurity, decidedQuality } = daysOf(walk.today);

  step(
    'a grant is blocked with its sentences and clauses while nothing was reviewed and a major is open',
    async () => {
      const decider = walk.person(DECIDER);
      await openCertification(decider, SECURITY, day(21));
      const why = await whyNot(decider, 'Grant certification');
      expect(why).toContain('The independent technical review of this audit is missing.');
      expect(why).toContain('A major nonconformity is not verified yet. Verify it first.');
      expect(why).toContain('ISO/IEC 17021-1:2015 9.5.2');
      expect(
        await actOf(decider, 'Grant certification')
          .getByRole('button', { name: 'Grant certification' })
          .count(),
      ).toBe(0);
    },
  );

  step('a refusal of certification is not blocked by the open major', async () => {
    const decider = walk.person(DECIDER);
    await actOf(decider, 'Refuse certification')
      .getByRole('button', { name: 'Refuse certification' })
      .waitFor();
  });

  step('after six months an unverified major asks for another stage 2', async () => {
    const decider = walk.person(DECIDER);
    await dateTheAct(decider, day(200));
    await actOf(decider, 'Grant certification').getByText('Another stage 2 is needed').waitFor();
    expect(await whyNot(decider, 'Grant certification')).toContain('ISO/IEC 17021-1:2015 9.5.3.2');
  });

  step('somebody who did not audit reviews both', async () => {
    const technical = walk.person(TECHNICAL);
    for (const standard of [QUALITY, SECURITY]) await reviewIndependently(technical, standard, day(20));
  });

  step('the leader verifies that the action against the major was effective', async () => {
    await verifyMajor(walk.person(LEAD), day(45));
  });

  step('a decision by a member of the audit team is refused with its clause', async () => {
    const lead = walk.person(LEAD);
    await openCertification(lead, SECURITY, decidedSecurity);
    const why = await whyNot(lead, 'Grant certification');
    expect(why).toContain('Who audited may not decide');
    expect(why).toContain('ISO/IEC 17021-1:2015 9.5.1.1');
  });

  step('a decision is not confirmed by a wrong password', async () => {
    const decider = walk.person(DECIDER);
    await openCertification(decider, SECURITY, decidedSecurity);
    await begin(decider, 'Grant certification');
    const dialog = await sign(decider, 'Grant certification', 'not the right sentence');
    await dialog.getByText('This is not your password.').waitFor();
    await press(dialog, 'Cancel');
    await press(formOf(decider, 'Grant certification'), 'Cancel');
  });

  step('somebody who did not audit grants both, each confirmed by password', async () => {
    const decider = walk.person(DECIDER);
    expect(await decide(decider, 'Grant certification')).toContain('Certification is granted');
    await openCertification(decider, QUALITY, decidedQuality);
    expect(await decide(decider, 'Grant certification')).toContain('Certification is granted');
  });
}

export function certificateIsIssued(walk: Walk, step: Step): void {
  const { decidedSecurity, decidedQuality } = daysOf(walk.today);

  step('a certificate dated before its decision is refused with its clause', async () => {
    const manager = walk.person(SCHEME_MANAGER);
    const tooEarly = addDays(decidedQuality, -10);
    await openCertification(manager, QUALITY, tooEarly);
    await begin(manager, 'Issue the certificate');
    const dialog = await sign(manager, 'Issue the certificate');
    const said = await refusal(dialog);
    expect(said).toContain('a certificate cannot be dated earlier');
    expect(said).toContain('ISO/IEC 17021-1:2015 8.2.2');
    await press(dialog, 'Cancel');
    await press(formOf(manager, 'Issue the certificate'), 'Cancel');
  });

  step('both certificates are issued with their numbers', async () => {
    const manager = walk.person(SCHEME_MANAGER);
    await dateTheAct(manager, decidedQuality);
    expect(await decide(manager, 'Issue the certificate')).toContain('stands in the public register');
    await openCertification(manager, SECURITY, decidedSecurity);
    const soa = { 'Statement of Applicability': 'Statement of Applicability, version 1' };
    expect(await decide(manager, 'Issue the certificate', soa)).toContain('stands in the public register');
  });
}
