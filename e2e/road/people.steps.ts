/** The people arrive: they make their accounts, open two organizations and invite each other. */
import { expect } from 'vitest';
import { fill, follow, formOf, heading, openFromMenu, PASSWORD, type Person, press, read } from './person.ts';
import type { Step, Walk } from './walk.ts';

export const MANAGER = 'Mira Lund';
export const DIRECTOR = 'Jonas Brandt';
export const SCHEME_MANAGER = 'Tomas Vidal';
export const REVIEWER = 'Sofia Reyes';
export const PLANNER = 'Pavel Novak';
/** She may decide elsewhere; here she audits, and the system holds the two apart. */
export const LEAD = 'Iris Vale';
export const AUDITOR = 'Emil Dahl';
export const TECHNICAL = 'Ruth Keller';
export const DECIDER = 'Omar Haddad';
/** Somebody without an account. */
export const BUYER = 'A buyer';

export const CLIENT = 'Northlight Instruments';
export const BODY = 'Meridian Certification';

const STAFF: readonly (readonly [name: string, ...roles: readonly string[]])[] = [
  [REVIEWER, 'Application reviewer'],
  [PLANNER, 'Planner'],
  [LEAD, 'Auditor', 'Decision maker'],
  [AUDITOR, 'Auditor'],
  [TECHNICAL, 'Technical reviewer'],
  [DECIDER, 'Decision maker'],
];

export async function makeAccount(person: Person): Promise<void> {
  const form = formOf(person, 'Make an account');
  await fill(form, { 'Your name': person.name, 'E-mail': person.email, Password: PASSWORD });
  await press(form, 'Make the account');
}

export async function invite(inviting: Person, email: string, roles: readonly string[]): Promise<string> {
  const { page } = inviting;
  await openFromMenu(inviting, 'People and roles');
  await press(page, 'Invite somebody');
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await fill(dialog, { 'E-mail': email });
  for (const role of roles) await dialog.getByLabel(role, { exact: true }).check();
  await press(dialog, 'Invite');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('row', { name: email }).waitFor();
  await page
    .getByRole('status')
    .getByRole('button', { name: /^Copy / })
    .click();
  return page.evaluate(() => navigator.clipboard.readText());
}

export async function accept(invited: Person, link: string): Promise<void> {
  const { page } = invited;
  await page.goto(link);
  await follow(page, 'Make an account');
  await makeAccount(invited);
  await press(page, 'Accept the invitation');
  await page.waitForURL(/\/o\/[^/]+\/today$/);
}

export function peopleArrive(walk: Walk, step: Step): void {
  step('a manager makes an account and opens the organization', async () => {
    const manager = await walk.arrive(MANAGER);
    await manager.page.goto('/');
    await follow(manager.page, 'Start with your own work');
    await makeAccount(manager);
    const form = formOf(manager, 'Open your organization');
    await fill(form, { Name: CLIENT, 'Street and number': 'Hafenstrasse 12', City: 'Kiel', Country: 'DE' });
    await press(form, 'Open it');
    await manager.page.waitForURL(/\/o\/northlight-instruments\/today$/);
    await heading(manager.page, 'Today').waitFor();
  });

  step('the director is invited by a link and comes in with it', async () => {
    const director = await walk.arrive(DIRECTOR);
    const link = await invite(walk.person(MANAGER), director.email, ['Top management', 'Internal auditor']);
    expect(link).toContain('/invitations/');
    await accept(director, link);
    await openFromMenu(director, 'People and roles');
    const mine = director.page.getByRole('row', { name: director.email });
    expect(await read(mine)).toContain('Top management, Internal auditor');
  });

  step('an invitation that was used is refused', async () => {
    const [manager, late] = [walk.person(MANAGER), await walk.arrive('Nils Late')];
    const link = await invite(manager, late.email, ['Employee']);
    await accept(late, link);
    await late.page.goto(link);
    await press(late.page, 'Accept the invitation');
    expect(await read(late.page.getByRole('alert'))).toContain('This invitation was used');
  });

  step('a certification body opens its account', async () => {
    const founder = await walk.arrive(SCHEME_MANAGER);
    await founder.page.goto('/sign-up');
    await makeAccount(founder);
    const form = formOf(founder, 'Open your organization');
    await form.getByRole('radio', { name: /^A certification body/ }).check();
    await fill(form, {
      Name: BODY,
      'Street and number': 'Kaiserplatz 3',
      City: 'Hamburg',
      Country: 'DE',
      'Accredited by': 'Example Accreditation Office',
      'Accreditation number': 'EAO-ZM-017',
    });
    await press(form, 'Open it');
    await founder.page.waitForURL(/\/o\/meridian-certification\/today$/);
  });

  step('its people come in with their roles', async () => {
    const founder = walk.person(SCHEME_MANAGER);
    for (const [name, ...roles] of STAFF) {
      const member = await walk.arrive(name);
      await accept(member, await invite(founder, member.email, roles));
    }
    await founder.page.reload();
    const people = founder.page.getByRole('table', { name: `People of ${BODY}` });
    expect(await read(people)).toContain(`${LEAD} Auditor, Decision maker`);
    expect(await people.getByRole('row').count()).toBe(1 + 1 + STAFF.length);
  });
}
