/** Looking at oneself: Statement of Applicability, internal audit, management review, and how ready we are. */
import { expect } from 'vitest';
import { QUALITY, SECURITY } from './application.steps.ts';
import { DIRECTOR, MANAGER } from './people.steps.ts';
import {
  beginning,
  fill,
  follow,
  formOf,
  heading,
  type Person,
  pick,
  press,
  read,
  sees,
  walkTo,
} from './person.ts';
import type { Step, Walk } from './walk.ts';

const SUPPLIERS = `${QUALITY} 8.4.1`;
const LOOKED_AT = [`${QUALITY} 7.1.5.2`, SUPPLIERS, `${SECURITY} 8.2`];

export function applicabilityIsStated(walk: Walk, step: Step): void {
  step('a Statement of Applicability is not issued while controls are undecided', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Implement', 'Controls');
    await sees(manager, '93 controls are not decided yet. ISO/IEC 27001:2022 6.1.3 d');
  });

  step('all controls are decided at once, one is left out with its reason', async () => {
    const manager = walk.person(MANAGER);
    const { page } = manager;
    await page.getByRole('checkbox', { name: 'Select all shown' }).check();
    await press(page, 'Decide for 93 controls');
    const all = page.getByRole('dialog', { name: 'Decide for 93 controls' });
    await all.getByRole('radio', { name: 'applies' }).check();
    await all.getByRole('checkbox', { name: 'risk treatment' }).check();
    await fill(all, { Reason: 'Treats risks of the register' });
    await press(all, 'Decide for 93 controls');
    await all.waitFor({ state: 'detached' });
    await follow(page, 'A.8.30');
    const one = formOf(manager, 'Decision');
    await one.getByRole('radio', { name: 'left out' }).check();
    await fill(one, { 'Why it is left out': 'All software is developed in the house' });
    await press(one, 'Save the decision');
    await sees(manager, /92\s*apply|apply\s*92/);
  });

  step('it is issued as version 1', async () => {
    const manager = walk.person(MANAGER);
    await press(manager.page, 'Issue version 1');
    await sees(manager, 'version 1 issued');
    await manager.page.getByRole('link', { name: 'PDF' }).waitFor();
  });
}

async function found(auditor: Person, requirement: string, grade: string, statement: string): Promise<void> {
  await follow(auditor.page, requirement);
  const form = formOf(auditor, 'Record what was found');
  await form.getByRole('radio', { name: grade, exact: true }).check();
  await fill(form, { Statement: statement, Evidence: 'Records of the last three months' });
  await press(form, 'Record');
  await sees(auditor, `${statement}Seen:`);
}

export function systemIsReviewed(walk: Walk, step: Step): void {
  step('an internal audit is planned with an auditor who owns nothing of it', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Implement', 'Internal audits');
    await follow(manager.page, 'Plan an audit');
    const form = formOf(manager, 'Plan');
    await fill(form, { 'What is audited': 'Internal audit of the year', 'Day of the audit': walk.today });
    await pick(form, 'Auditor', 'Jonas');
    for (const requirement of LOOKED_AT) await pick(form, 'Single requirements besides', requirement);
    await press(form, 'Plan the audit');
    await sees(manager, 'Jonas Brandt conducts this audit');
  });

  step('the auditor records what was found; a minor raises a nonconformity', async () => {
    const auditor = walk.person(DIRECTOR);
    await walkTo(auditor, 'Implement', 'Internal audits');
    await follow(auditor.page, 'Internal audit of the year');
    const [gauges = '', suppliers = '', risks = ''] = LOOKED_AT;
    await found(auditor, gauges, 'conformity', 'All sampled gauges are in date.');
    await found(auditor, suppliers, 'minor', 'One supplier of coated parts was never evaluated.');
    await auditor.page.getByRole('link', { name: 'The nonconformity that it raised' }).waitFor();
    await sees(auditor, 'One requirement was not looked at yet.');
    await found(auditor, risks, 'conformity', 'Risk assessment repeated after the move.');
  });

  step('the audit is completed with a conclusion', async () => {
    const auditor = walk.person(DIRECTOR);
    await press(auditor.page, 'Complete the audit');
    const dialog = auditor.page.getByRole('dialog', { name: 'Complete the audit' });
    await fill(dialog, { Conclusion: 'Effective but for the evaluation of suppliers.' });
    await press(dialog, 'Complete the audit');
    await sees(auditor, 'Effective but for the evaluation of suppliers.');
  });

  step('the management review looks at every input that was gathered', async () => {
    const director = walk.person(DIRECTOR);
    await walkTo(director, 'Implement', 'Management reviews');
    await follow(director.page, 'Record a review');
    const form = formOf(director, 'Management review');
    for (const name of ['Jonas', 'Mira']) await pick(form, 'Who took part', name);
    const needed = form.getByRole('textbox', { name: /^(?!Held on$|.*optional$)/ });
    for (const box of await needed.all()) await box.fill('Looked at; see the figures gathered for this day.');
    await fill(form, { Decisions: 'Evaluate all suppliers of coated parts again' });
    await press(form, 'Record the review');
    await heading(director.page, /^Management review of/).waitFor();
    await sees(director, 'Evaluate all suppliers of coated parts again');
  });

  step('readiness is said in a sentence for each standard, without a promise', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Implement');
    const sentences = await read(manager.page.getByRole('main'));
    for (const standard of [QUALITY, SECURITY]) {
      await manager.page.getByRole('progressbar', { name: beginning(standard) }).waitFor();
      expect(sentences).toContain(standard);
    }
    await sees(manager, 'What an auditor finds on site may differ.');
  });
}
