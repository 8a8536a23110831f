/** Implementing: a requirement assessed, evidence handed in, a document written by one and released by another. */
import { addDays } from '@certwright/rules/calendar-date';
import { expect } from 'vitest';
import { QUALITY } from './application.steps.ts';
import { DIRECTOR, MANAGER } from './people.steps.ts';
import {
  beginning,
  fill,
  follow,
  formOf,
  heading,
  pick,
  press,
  read,
  refusal,
  sees,
  walkTo,
} from './person.ts';
import type { Step, Walk } from './walk.ts';

const GAUGES = '7.1.5.2';

export function requirementsAreMet(walk: Walk, step: Step): void {
  step('a requirement is assessed with state, answer, owner and due day', async () => {
    const manager = walk.person(MANAGER);
    const { page } = manager;
    await walkTo(manager, 'Implement', 'Requirements');
    await follow(page, GAUGES);
    const form = formOf(manager, 'Our answer');
    await form.getByRole('radio', { name: 'in place' }).check();
    await fill(form, { 'Our answer': 'Calibration list kept by the workshop', Due: addDays(walk.today, 60) });
    await pick(form, 'Owner', 'Mira');
    await press(form, 'Save our answer');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: GAUGES, exact: true }) });
    await row.filter({ hasText: 'in place' }).waitFor();
    await follow(page, 'Open with evidence and history');
    await sees(manager, /owner.*Mira Lund/);
    await sees(manager, 'only claimed');
  });

  step('declaring a requirement not applicable that must apply is refused with its clause', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Implement', 'Requirements');
    await follow(manager.page, '9.2.1');
    const form = formOf(manager, 'Our answer');
    await form.getByRole('radio', { name: 'not applicable' }).check();
    await fill(form, { 'Why it does not apply': 'We prefer not to' });
    await press(form, 'Save our answer');
    const said = await refusal(form);
    expect(said).toContain('9.2.1 applies to everybody; it cannot be declared not applicable');
    expect(said).toContain('Because of');
  });

  step('a file is attached as evidence for the day that it stands for', async () => {
    const manager = walk.person(MANAGER);
    const { page } = manager;
    await walkTo(manager, 'Implement', 'Requirements');
    await follow(page, GAUGES);
    await follow(page, 'Open with evidence and history');
    await press(page.getByRole('complementary'), 'Attach');
    const dialog = page.getByRole('dialog', { name: 'Attach evidence' });
    const content = 'Gauge;Calibrated on;Due\nG-114;2026-09-02;2027-09-01\n';
    const file = { name: 'calibration-list.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
    await dialog.getByLabel(/^File/).setInputFiles(file);
    await fill(dialog, { 'What it is': 'Calibration list', 'Stands for': addDays(walk.today, -80) });
    await press(dialog, 'Attach');
    await dialog.waitFor({ state: 'detached' });
    await sees(manager, 'shown by dated records');
    const handedIn = page.getByRole('complementary').getByRole('link', { name: 'Calibration list' });
    const answer = await page.request.get((await handedIn.getAttribute('href')) ?? '');
    expect(await answer.text()).toBe(content);
  });
}

export function documentIsReleased(walk: Walk, step: Step): void {
  step('a document is written and submitted', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Implement', 'Documents');
    await follow(manager.page, 'Write a document');
    const form = formOf(manager, 'Document');
    await fill(form, {
      Number: 'QP-07',
      Title: 'Calibration of gauges',
      Text: '# Purpose\nEach gauge carries its due date. The workshop withdraws it the day before.',
    });
    await pick(form, 'Serves these requirements', `${QUALITY} ${GAUGES}`);
    await press(form, 'Save the draft');
    await press(manager.page, 'Submit for approval');
    await sees(manager, 'waits for approval');
  });

  step('its author may not release it, and is told why', async () => {
    const { page } = walk.person(MANAGER);
    const release = page.getByRole('button', { name: beginning('Release version 1') });
    await page.getByText('Who wrote it does not approve it while somebody else may.').waitFor();
    expect(await release.getAttribute('aria-disabled')).toBe('true');
  });

  step('somebody else releases it; who wrote or released it is not asked to read it', async () => {
    const director = walk.person(DIRECTOR);
    await walkTo(director, 'Implement', 'Documents');
    await follow(director.page, 'QP-07');
    await director.page.getByRole('button', { name: beginning('Release version 1') }).click();
    await sees(director, 'QP-07 · version 1 · released by Jonas Brandt');
    expect(await director.page.getByText('I have read and understood version 1').count()).toBe(0);
    expect(await read(heading(director.page, 'Calibration of gauges'))).toContain('QP-07');
  });
}
