/** From the first enquiry to the agreed plan of stage 1, through the screens of the client and of the body's people. */
import { addDays } from '@certwright/rules/calendar-date';
import { expect } from 'vitest';
import { QUALITY, scoreIsms, SECURITY } from './application.steps.ts';
import { makeAccount } from './people.steps.ts';
import {
  called,
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
  sees,
  select,
} from './person.ts';
import type { Step, Walk } from './walk.ts';

export const ENQUIRER = 'Tilda Arvidsson';
export const ENQUIRING = 'Kestrel Controls';
export const BODY = 'Meridian Certification';
export const REVIEWER = 'Sofia Reyes';
export const SCHEME_MANAGER = 'Tomas Vidal';
export const PLANNER = 'Pavel Novak';
const LEAD = 'Marta Silva';
const OBJECTED = 'Jan Peeters';
const INSTEAD = 'Emil Dahl';

const SITES = [
  { name: 'Head office', people: 40 },
  { name: 'Production', people: 55 },
  { name: 'Laboratory', people: 12 },
];

async function apply(client: Person, codes: string): Promise<void> {
  await listOf(client, 'Audit', 'Applications');
  await follow(client.page, 'Apply to a certification body');
  const form = formOf(client, 'Application');
  const body = form.getByLabel(called('Certification body'));
  const choice = await body.getByRole('option', { name: BODY }).getAttribute('value');
  await body.selectOption(choice);
  for (const standard of [QUALITY, SECURITY])
    await form.getByRole('checkbox', { name: standard, exact: true }).check();
  await fill(form, { Scope: 'Development and production of control systems' });
  await fillSites(form);
  await fill(form, {
    'Processes and operations': 'Development, production, service',
    Consultancy: 'None',
    'Sector codes, if you know them': `IAF ${codes}`,
  });
  await press(form, 'Send the application');
  await sees(client, `${BODY} reviews the application next`);
}

async function fillSites(form: ReturnType<typeof formOf>, people: Readonly<Record<string, number>> = {}) {
  for (const [at, site] of SITES.entries()) {
    const rows = form.getByLabel('Name of the site');
    if ((await rows.count()) <= at) await press(form, 'Add another site');
    await form.getByLabel('Name of the site').nth(at).fill(site.name);
    await form
      .getByLabel('People there')
      .nth(at)
      .fill(String(people[site.name] ?? site.people));
    await form
      .getByLabel('Street and number')
      .nth(at)
      .fill(`Kanalstrasse ${at + 1}`);
    await form.getByLabel('City').nth(at).fill('Kiel');
    await form.getByLabel('Country, as in DE').nth(at).fill('DE');
    await form.getByLabel('What is done there').nth(at).fill('Everything in the scope');
  }
}

export function enquiryIsAnswered(walk: Walk, step: Step): void {
  step('somebody without an account opens an organization of three sites', async () => {
    const client = await walk.arrive(ENQUIRER);
    await client.page.goto('/');
    await follow(client.page, 'Start with your own work');
    await makeAccount(client);
    const form = formOf(client, 'Open your organization');
    await fill(form, { Name: ENQUIRING, 'Street and number': 'Kanalstrasse 1', City: 'Kiel', Country: 'DE' });
    await press(form, 'Open it');
    await heading(client.page, 'Today').waitFor();
  });

  step('a first application is declined with reasons, and the client reads them', async () => {
    await apply(walk.person(ENQUIRER), '12');
    const reviewer = await walk.enter(REVIEWER);
    await listOf(reviewer, 'Applications');
    await follow(reviewer.page, ENQUIRING);
    const form = formOf(reviewer, 'Review of the application');
    await card(form, 'Decline');
    await fill(form, { 'Reasons for declining': 'We hold no accreditation for chemicals.' });
    await press(form, 'Decline the application');
    await sees(reviewer, 'Reasons for declining');
    const client = walk.person(ENQUIRER);
    await listOf(client, 'Audit', 'Applications');
    await client.page.getByRole('row', { name: BODY }).getByRole('link').first().click();
    await sees(client, 'We hold no accreditation for chemicals.');
  });

  step('the second one is accepted: what the records say stands there already', async () => {
    await apply(walk.person(ENQUIRER), '19');
    const reviewer = walk.person(REVIEWER);
    await listOf(reviewer, 'Applications');
    await follow(reviewer.page, ENQUIRING);
    const form = formOf(reviewer, 'Review of the application');
    const points = form.getByRole('group', { name: 'What was looked at' }).getByRole('textbox');
    await points.first().waitFor();
    let known = 0;
    for (const point of await points.all()) {
      if ((await point.inputValue()) === '')
        await point.fill('Read in the application and asked by telephone.');
      else known += 1;
    }
    expect(known).toBeGreaterThan(3);
    await press(form, 'Accept the application');
    await heading(reviewer.page, 'Reviewed and accepted').waitFor();
  });
}

/** The page of the client at the body, anew from the list. */
/** Comes back to a list along the road and waits until it stands there, and not the one that stood before. */
async function listOf(person: Person, ...stops: readonly string[]): Promise<void> {
  await comeBackTo(person, ...stops);
  await person.page.getByRole('heading', { level: 1, name: stops.at(-1) ?? '', exact: true }).waitFor();
}

async function openClient(person: Person): Promise<void> {
  await comeBackTo(person, 'Audit');
  await follow(person.page, ENQUIRING);
}

async function determine(planner: Person): Promise<void> {
  const { page } = planner;
  await openClient(planner);
  await page
    .getByRole('button', { name: /^Determine (audit time|again)$/ })
    .first()
    .click();
  const form = page.getByRole('main');
  const scored = form.getByRole('button', { name: 'Score business and IT' });
  await scored.or(form.getByLabel('Business and regulation')).first().waitFor();
  if (await scored.isVisible()) await scoreIsms(form);
  await form.getByRole('button', { name: 'Determine audit time' }).last().click();
}

/** The page of the body at the client. */
async function openBody(client: Person): Promise<void> {
  await comeBackTo(client, 'Audit');
  await follow(client.page, BODY);
}

/** Drafts and sends an offer. @returns its total as it stands there */
async function offer(manager: Person): Promise<string> {
  const { page } = manager;
  await openClient(manager);
  await press(page, 'Draft an offer');
  await press(page.getByRole('dialog'), 'Draft the offer');
  await press(page, 'Send to the client');
  await sees(manager, 'waits for an answer');
  return read(page.getByRole('row', { name: 'Total' }));
}

async function openOffer(client: Person, state: string): Promise<void> {
  await listOf(client, 'Audit', 'Offers');
  await client.page.getByRole('row', { name: state }).getByRole('link').first().click();
}

export function offerIsAccepted(walk: Walk, step: Step): void {
  let first = '';

  step('audit time is determined and an offer reckoned from it', async () => {
    const planner = await walk.enter(PLANNER);
    await determine(planner);
    await planner.page.getByText('revision 1').waitFor();
    first = await offer(await walk.enter(SCHEME_MANAGER));
  });

  step('a second line in production makes the offer outdated', async () => {
    const client = walk.person(ENQUIRER);
    await openBody(client);
    await follow(client.page, 'Report a change');
    const form = formOf(client, 'Change');
    await form.getByRole('checkbox', { name: 'Number of people or shifts' }).check();
    await fill(form, { 'In your words': 'A second line in production' });
    await form.getByRole('checkbox', { name: 'Sites or people become others' }).check();
    await fillSites(form, { Production: 120 });
    await press(form, 'Report the change');
    await openOffer(client, 'waits');
    await sees(client, 'Outdated');
    const acceptance = client.page.getByRole('button', { name: 'Accept', exact: true });
    expect(await acceptance.getAttribute('aria-disabled')).toBe('true');
  });

  step('the body assesses the change, determines the time anew and offers a new version', async () => {
    const manager = walk.person(SCHEME_MANAGER);
    await listOf(manager, 'Audit', 'Changes');
    await manager.page.getByRole('row', { name: ENQUIRING }).getByRole('link').first().click();
    const form = formOf(manager, 'Assessment of the change');
    await fill(form, { 'What follows, and why': 'The tables give more days for 172 people.' });
    await press(form, 'Assess the change');
    await form.waitFor({ state: 'detached' });
    const planner = walk.person(PLANNER);
    await determine(planner);
    await planner.page.getByText('revision 2').waitFor();
    const second = await offer(manager);
    expect(second).not.toBe(first);
  });

  step('the client accepts it, and both sign the contract', async () => {
    const client = walk.person(ENQUIRER);
    await openOffer(client, 'waits');
    await press(client.page, 'Accept');
    await press(client.page.getByRole('dialog'), 'Accept the offer');
    await sees(client, 'Accepted');
    const manager = walk.person(SCHEME_MANAGER);
    await manager.page.reload();
    await press(manager.page, 'Draw the contract up');
    await press(manager.page, 'Sign and send to the client');
    await openBody(client);
    await client.page.getByRole('table', { name: 'Contracts' }).getByRole('link').first().click();
    await press(client.page, 'Sign the contract');
    await sees(client, 'concluded');
  });
}

export function planIsAgreed(walk: Walk, step: Step): void {
  // The people of the sample are away, or observed, on other days.
  const from = addDays(walk.today, 50);

  step('the initial audit is planned, and its team appointed', async () => {
    const planner = walk.person(PLANNER);
    const { page } = planner;
    await openClient(planner);
    await press(page, 'Establish the programme');
    const programme = formOf(planner, 'Programme');
    await fill(programme, { 'Day of the decision': addDays(walk.today, 100) });
    await press(programme, 'Establish the programme');
    await page.getByRole('table', { name: 'Audits of the programme' }).waitFor();
    await page.getByRole('link', { name: 'Plan an audit' }).first().click();
    const form = formOf(planner, 'Audit');
    await fill(form, { 'First day': from, 'Last day': addDays(from, 25) });
    await press(form, 'Plan the audit');
    await heading(page, 'Team').first().waitFor();
    const team = formOf(planner, 'Audit team');
    await pick(team, 'Leader', LEAD);
    await pick(team, 'Auditors', OBJECTED);
    await press(team, 'Appoint the team');
    await page.getByRole('complementary').getByText(OBJECTED).waitFor();
  });

  step('the client objects to a member, and the body appoints somebody else', async () => {
    const client = walk.person(ENQUIRER);
    await openAudit(client);
    await press(client.page, 'Object to a member');
    const form = formOf(client, 'Objection');
    await select(form, 'Member', OBJECTED);
    await fill(form, { Why: 'He worked for our largest competitor until last year.' });
    await press(form, 'Send the objection');
    const planner = walk.person(PLANNER);
    await planner.page.reload();
    await press(planner.page, 'Answer');
    const answer = formOf(planner, 'Answer');
    await card(answer, 'Yes');
    await fill(answer, { 'What the client reads': 'We understand and appoint somebody else.' });
    await press(answer, 'Send the answer');
    await answer.waitFor({ state: 'detached' });
    await planner.page.getByRole('complementary').getByRole('link', { name: 'Change', exact: true }).click();
    const team = formOf(planner, 'Audit team');
    await team.getByRole('button', { name: `Remove ${OBJECTED}` }).click();
    await pick(team, 'Auditors', INSTEAD);
    await press(team, 'Change the team');
    await planner.page.getByRole('complementary').getByText(INSTEAD).waitFor();
  });

  step('the plan of stage 1 is proposed by the hour, sent and agreed', async () => {
    const client = walk.person(ENQUIRER);
    await openAudit(client);
    await press(client.page, 'Agree to these days');
    await sees(client, 'agreed by the client');
    const planner = walk.person(PLANNER);
    await planner.page.reload();
    await press(planner.page, 'Propose a plan');
    await press(planner.page, 'Send version 1');
    await sees(planner, 'version 1');
    await openAudit(client);
    await press(client.page, 'Agree to version 1');
    await sees(client, /agreed, version 1/);
  });
}

async function openAudit(person: Person): Promise<void> {
  await listOf(person, 'Audit', 'Audits');
  await person.page.getByRole('row', { name: 'Initial' }).first().getByRole('link').first().click();
}
