/** Choosing: the adviser's questions lead to a standard, two editions are adopted, one list of requirements appears. */
import { expect } from 'vitest';
import { QUALITY, SECURITY } from './application.steps.ts';
import { MANAGER } from './people.steps.ts';
import { fill, follow, formOf, heading, type Person, press, read, sees, walkTo } from './person.ts';
import type { Step, Walk } from './walk.ts';

const SCOPE = 'The whole company in Kiel and Lübeck';

async function adopt(person: Person, edition: string): Promise<void> {
  const form = formOf(person, `Adopt ${edition}`);
  await fill(form, { Scope: SCOPE });
  await press(form, `Adopt ${edition}`);
  await person.page
    .getByRole('table', { name: 'Adopted editions' })
    .getByRole('row', { name: edition })
    .waitFor();
}

export function standardsAreChosen(walk: Walk, step: Step): void {
  step('the adviser asks, and ranks the standards with reasons', async () => {
    const manager = walk.person(MANAGER);
    const { page } = manager;
    await walkTo(manager, 'Choose');
    await follow(page, 'Find out which standard fits');
    const activity = page.getByRole('group', { name: /^What does your organization mainly do/ });
    await activity.getByLabel('Make things').check();
    await press(page, 'Next');
    for (const question of [/^How many people/, /^At how many/, /^Where do you sell/, /^What do you hand/]) {
      await page.getByRole('group', { name: question }).waitFor();
      await press(page, 'Skip this question');
    }
    const data = page.getByRole('group', { name: /^What is true of your information/ });
    for (const one of ['We hold drawings', 'Keeping or processing'])
      await data.getByRole('checkbox', { name: one }).check();
    await press(page, 'See what fits now');
    await heading(page, 'What fits you').waitFor();
    await heading(page, `${SECURITY}: Information security management systems`).waitFor();
    await sees(manager, /questions are not answered; they count neither/);
  });

  step('a standard is adopted with the plan that the adviser makes', async () => {
    const manager = walk.person(MANAGER);
    await press(manager.page, `Choose ${SECURITY}`);
    await follow(manager.page, 'Plan the way');
    const form = formOf(manager, 'Adopt this plan');
    await fill(form, { Scope: SCOPE });
    await press(form, 'Adopt this plan');
    await manager.page
      .getByRole('table', { name: 'Adopted editions' })
      .getByRole('row', { name: SECURITY })
      .waitFor();
  });

  step('another is adopted from the library', async () => {
    const manager = walk.person(MANAGER);
    await walkTo(manager, 'Choose', 'Standards');
    await follow(manager.page, QUALITY);
    await press(manager.page, 'Adopt');
    await adopt(manager, QUALITY);
  });

  step('what is common to both stands once in one list, with a state for each', async () => {
    const manager = walk.person(MANAGER);
    await follow(manager.page, 'Assess the requirements');
    const rows = manager.page.getByRole('table', { name: 'Requirements' }).getByRole('row');
    const context = rows.filter({ has: manager.page.getByRole('link', { name: '4.1', exact: true }) });
    const words = await read(context);
    expect(await context.count()).toBe(1);
    expect(words.match(/not started/g)).toHaveLength(2);
  });
}
