/** The client applies; the body reviews, determines audit time and plans three years (ISO/IEC 17021-1, 9.1). */
import { REVIEW_POINTS } from '@certwright/core/application/review-points.table';
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { BODY, CLIENT, MANAGER, PLANNER, REVIEWER } from './people.steps.ts';
import { fill, follow, formOf, heading, press, read, refusal, sees, select, walkTo } from './person.ts';
import type { Step, Walk } from './walk.ts';

export const QUALITY = 'ISO 9001:2015';
export const SECURITY = 'ISO/IEC 27001:2022';
export const SCOPE = 'Design, manufacture and service of optical measuring instruments';

/** The days of the story: both cycles began so long ago that both have run out by today. */
export const daysOf = (today: string) => {
  const decidedSecurity = addMonths(today, -44);
  const stage2End = addMonths(decidedSecurity, -2);
  return {
    decidedSecurity,
    decidedQuality: addMonths(today, -40),
    stage2End,
    day: (offset: number): string => addDays(stage2End, offset),
  };
};

const BASIS: Readonly<Record<keyof typeof REVIEW_POINTS, string>> = {
  information: 'Application form complete; scope, two sites and processes are described.',
  differences: 'Scope wording agreed by call: installation at customers is not part of it.',
  competence: 'Two auditors qualified for code 19 and for information security.',
  accreditation: 'Both standards are offered; the accreditation covers code 19.',
  scope: 'Design, manufacture and service of optical measuring instruments.',
  sites: 'Kiel, 62 people, no shift work.',
  time: 'The tables for 62 people were looked at.',
  language: 'German and English; both auditors speak German.',
  safety: 'No unusual hazards.',
  impartiality: 'No consultancy in the last two years.',
};
const POINTS = Object.fromEntries(
  Object.entries(REVIEW_POINTS).map(([point, question]) => [question, BASIS[point as keyof typeof BASIS]]),
);

export function applicationIsReviewed(walk: Walk, step: Step): void {
  const { day } = daysOf(walk.today);

  step('the client applies for both standards', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Audit', 'Applications');
    await follow(manager.page, 'Apply to a certification body');
    const form = formOf(manager, 'Application');
    for (const standard of [QUALITY, SECURITY]) await form.getByRole('checkbox', { name: standard }).check();
    await fill(form, {
      Scope: SCOPE,
      'Name of the site': 'Works Kiel',
      'People there': 62,
      'Street and number': 'Hafenstrasse 12',
      City: 'Kiel',
      Country: 'DE',
      'Processes and operations': 'Development, purchasing, assembly, calibration, service',
      'Date of the application': day(-120),
    });
    await press(form, 'Send the application');
    await sees(manager, `${BODY} reviews the application next`);
  });

  step('a review without a basis is refused with its clause', async () => {
    const reviewer = walk.person(REVIEWER);
    await walkTo(reviewer, 'Applications');
    await follow(reviewer.page, CLIENT);
    const form = formOf(reviewer, 'Review of the application');
    await press(form, 'Accept the application');
    // Where the records say enough, the answer begins with it; the rest is asked of the reviewer.
    expect(await form.getByText('This is needed.').count()).toBeGreaterThan(3);
    // Blanks are something for the browser, and nothing for a review.
    for (const point of Object.keys(POINTS)) await form.getByLabel(point).fill('   ');
    await press(form, 'Accept the application');
    const said = await refusal(form);
    expect(said).toContain('Say for each point what was looked at');
    expect(said).toContain('ISO/IEC 17021-1:2015 9.1.2');
  });

  step('a review that says what was looked at accepts the application', async () => {
    const reviewer = walk.person(REVIEWER);
    const form = formOf(reviewer, 'Review of the application');
    for (const [point, basis] of Object.entries(POINTS)) await form.getByLabel(point).fill(basis);
    await fill(form, { 'Date of the review': day(-110) });
    await press(form, 'Accept the application');
    await heading(reviewer.page, 'Reviewed and accepted').waitFor();
  });
}

const SCORES = {
  'Business and regulation': '2 · customers in critical sectors',
  'Processes and tasks': '2 · standard, many products',
  'Maturity of the system': '1 · well established, others in place too',
  'IT infrastructure': '2 · several platforms and networks',
  'Outsourcing and suppliers': '1 · little, cloud hardly used',
  'Development of information systems': '2 · some, in house or outsourced',
};

/** Business and IT of the client, as the rules of ISO/IEC 27006-1 ask. */
export async function scoreIsms(form: Locator): Promise<void> {
  await press(form, 'Score business and IT');
  for (const [score, means] of Object.entries(SCORES)) await select(form, score, means);
}

export function auditsAreProgrammed(walk: Walk, step: Step): void {
  const { day, decidedSecurity } = daysOf(walk.today);

  step('audit time is determined and its derivation stands on the page', async () => {
    const planner = walk.person(PLANNER);
    const { page } = planner;
    await walkTo(planner, 'Audit');
    await follow(page, CLIENT);
    await press(page, 'Determine audit time');
    const form = page.getByRole('main');
    // The application named two sites; the people of its first are those of the central function.
    await scoreIsms(form);
    await fill(form, { 'By the rules of': day(-108), 'Level of integration': 80 });
    await press(form, 'Determine audit time');
    await page.getByText('revision 1').waitFor();
    const reasons = await form.getByRole('listitem').allInnerTexts();
    expect(reasons.join(' ')).toMatch(/IAF MD 5.*ISO\/IEC 27006-1.*IAF MD 11/s);
  });

  step('a contract that was signed on paper is recorded, so that audits can be planned', async () => {
    const { page } = walk.person(PLANNER);
    await press(page, 'Record a contract made elsewhere');
    const form = page.getByRole('form', { name: 'Contract made elsewhere' });
    await fill(form, {
      Number: 'P-2021-7',
      'Concluded on': day(-100),
      'Where the signed contract lies': 'Folder 7 of the office',
    });
    await press(form, 'Record the contract');
    await page.getByRole('table', { name: 'Contracts' }).getByText('P-2021-7').waitFor();
  });

  step('the programme of three years shows what is due when', async () => {
    const planner = walk.person(PLANNER);
    await press(planner.page, 'Establish the programme');
    const form = formOf(planner, 'Programme');
    await fill(form, { 'Day of the decision': decidedSecurity });
    await press(form, 'Establish the programme');
    const audits = planner.page.getByRole('table', { name: 'Audits of the programme' });
    const words = await read(audits);
    expect(words).toMatch(/Initial.*Surveillance.*Surveillance.*Recertification/i);
    expect(words).toContain('ISO/IEC 17021-1:2015 9.1.3');
  });
}
