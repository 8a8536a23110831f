/** One server with an empty database, one browser, a context for each person; steps in their order. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type Server, startServer } from '../server.ts';
import { enterAs, loadSample } from '../sample.ts';
import type { Person } from './person.ts';

/** How long something may take to appear before the step is lost. */
const PATIENCE_MS = 30_000;

export type Walk = {
  readonly url: () => string;
  /** Today by the server's calendar. */
  readonly today: string;
  /** A browser of his own for somebody who has no account yet. */
  readonly arrive: (name: string) => Promise<Person>;
  /** A browser of his own for somebody of the sample, on his day; the same the next time. */
  readonly enter: (name: string) => Promise<Person>;
  /** Errors that pages threw so far; none is right. */
  readonly complaints: readonly string[];
  /** Where everybody stands and what their pages complain about, for whoever looks for what went wrong. */
  readonly scene: () => Promise<string>;
  /** Somebody who arrived before. @throws when nobody of that name did */
  readonly person: (name: string) => Person;
};

const addressOf = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;

/**
 * Registers what is opened before the first step and closed after the last.
 * @param sample with the sample loaded, so that its people can enter; else the database is empty
 */
export function openWalk({ sample = false } = {}): Walk {
  const people = new Map<string, Person>();
  const complaints: string[] = [];
  let server: Server | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    if (sample) await loadSample(server.url);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const arrive = async (name: string): Promise<Person> => {
    if (!browser || !server) throw new Error('nothing runs yet');
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', error =>
      complaints.push(`${name} at ${page.url()}: ${error.stack ?? error.message}`),
    );
    const person = { name, email: addressOf(name), page };
    people.set(name, person);
    return person;
  };
  return {
    url: () => server?.url ?? '',
    today: new Date().toISOString().slice(0, 10),
    arrive,
    async enter(name) {
      const known = people.get(name);
      if (known) return known;
      const person = await arrive(name);
      const slug = await enterAs(person.page.context(), server?.url ?? '', name);
      await person.page.goto(`/o/${slug}/today`);
      return person;
    },
    complaints,
    async scene() {
      const lines = [...people.values()].map(async ({ name, page }) => {
        const said = await page.getByRole('alert').allInnerTexts();
        const shown = await page.getByRole('main').allInnerTexts();
        const short = shown.join(' ').replaceAll(/\s+/g, ' ').slice(0, 400);
        return [`${name}: ${page.url()}`, ...said, short].join(' · ');
      });
      return [...(await Promise.all(lines)), ...complaints].join('\n');
    },
    person(name) {
      const found = people.get(name);
      if (!found) throw new Error(`${name} has not arrived`);
      return found;
    },
  };
}

export type Step = (sentence: string, act: () => Promise<void>) => void;

/** Steps of which each needs those before it: when one is lost, the rest are left out instead of lost one by one. */
export function stepsInOrder(
  walk: Walk,
  after?: { readonly lost: string | undefined },
): Step & { lost: string | undefined } {
  const step = (sentence: string, act: () => Promise<void>): void => {
    // oxlint-disable-next-line vitest/expect-expect, vitest/valid-title -- the chapter gives sentence and assertions
    test(sentence, async context => {
      const lost = step.lost ?? after?.lost;
      context.skip(lost !== undefined, `lost before: ${lost}`);
      try {
        await act();
      } catch (error) {
        step.lost = sentence;
        console.error(await walk.scene());
        throw error;
      }
    });
  };
  step.lost = undefined as string | undefined;
  return step;
}
