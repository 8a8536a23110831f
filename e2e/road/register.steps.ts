/** What anybody reads without an account: the register, for today, for any day, and as it was published. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { expect } from 'vitest';
import { daysOf, QUALITY, SCOPE } from './application.steps.ts';
import { BODY, BUYER, CLIENT } from './people.steps.ts';
import { fill, follow, formOf, heading, type Person, press, sees } from './person.ts';
import type { Step, Walk } from './walk.ts';

/** Finds the certificate of the client to this standard in the public register. */
export async function findCertificate(buyer: Person, standard: string): Promise<void> {
  await buyer.page.goto('/register');
  const form = formOf(buyer, 'Search the register');
  await fill(form, { 'Number, holder, city or standard': 'northlight' });
  await press(form, 'Search');
  await buyer.page.getByRole('row', { name: standard }).first().getByRole('link').click();
  await heading(buyer.page, CLIENT).waitFor();
}

/** Asks the open page about a day and waits for the body's sentence. */
export async function registerSays(buyer: Person, on: string, words: string): Promise<void> {
  await fill(formOf(buyer, 'Ask about another day'), { 'Was it valid on': on });
  await press(formOf(buyer, 'Ask about another day'), 'Ask');
  await sees(buyer, `${BODY} states: ${words}`);
}

export function anybodyVerifies(walk: Walk, step: Step): void {
  const { decidedQuality } = daysOf(walk.today);

  step('a buyer without an account finds the certificate in the register', async () => {
    const buyer = await walk.arrive(BUYER);
    await buyer.page.goto('/');
    await follow(buyer.page, 'Check a certificate');
    await findCertificate(buyer, QUALITY);
    await sees(buyer, SCOPE);
  });

  step(
    'the public page answers valid for a day of the cycle, and names what nobody has confirmed',
    async () => {
      const buyer = walk.person(BUYER);
      const day = addMonths(decidedQuality, 6);
      await registerSays(buyer, day, `valid on ${day}.`);
      await sees(buyer, 'not confirmed by its accreditation body');
      await sees(buyer, `Was the certificate valid on ${day}?Yes`);
    },
  );

  step('it answers not valid yet before the decision, and expired today', async () => {
    const buyer = walk.person(BUYER);
    const before = addDays(decidedQuality, -1);
    await registerSays(buyer, before, `not valid yet on ${before}.`);
    await registerSays(buyer, walk.today, 'expired, and so not valid today.');
  });

  step('what was published yesterday is another question: nothing was', async () => {
    const buyer = walk.person(BUYER);
    const form = formOf(buyer, 'Ask about another day');
    await fill(form, { 'As published until': addDays(walk.today, -1) });
    await press(form, 'Ask');
    await sees(buyer, `${BODY} states: not published today.`);
    await findCertificate(buyer, QUALITY);
  });

  step('certificate, credential and kit are there for anybody to fetch', async () => {
    const { page } = walk.person(BUYER);
    for (const [name, type] of [
      ['Certificate as PDF', 'application/pdf'],
      ['Signed credential', 'application/vc+jwt'],
      ['Kit to check offline', 'application/json'],
    ] as const) {
      const href = await page.getByRole('link', { name }).getAttribute('href');
      const answer = await page.request.get(href ?? '');
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toContain(type);
    }
  });
}
