/** A person in a browser of his own: finds things as people do, by what they are called. */
import type { Locator, Page } from 'playwright-core';

export const PASSWORD = 'a long and quiet sentence';

export type Person = {
  readonly name: string;
  readonly email: string;
  readonly page: Page;
};

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A label: a hint or a count may follow after a comma, and fields that may stay empty say so. */
export const called = (label: string): RegExp => new RegExp(`^${escaped(label)}( ?, .*)?( optional)?$`);

/** What begins with these words, such as a stop of the road with a count after it. */
export const beginning = (words: string): RegExp => new RegExp(`^${escaped(words)}`);

/** Waits until it is seen, and reads it. */
export async function read(of: Locator): Promise<string> {
  await of.waitFor();
  return (await of.innerText()).replaceAll(/\s+/g, ' ').trim();
}

/** Waits until the page says it. */
export const sees = ({ page }: Person, words: string | RegExp): Promise<void> =>
  page.getByRole('main').filter({ hasText: words }).waitFor();

export const heading = (scope: Page | Locator, words: string | RegExp): Locator =>
  scope.getByRole('heading', { name: words });

/** An empty place repeats the act that stands at the head of its page: either will do. */
export const press = (scope: Page | Locator, name: string): Promise<void> =>
  scope.getByRole('button', { name, exact: true }).first().click();

export const follow = (scope: Page | Locator, name: string): Promise<void> =>
  scope.getByRole('link', { name, exact: true }).first().click();

/** Walks along the road at the left: a stretch of it, and a stop on that stretch. */
export async function walkTo({ page }: Person, ...stops: readonly string[]): Promise<void> {
  const road = page.getByRole('navigation', { name: 'The road' });
  for (const stop of stops) await road.getByRole('link', { name: called(stop) }).click();
}

/** The same after others have acted: a screen that was read a moment ago is not asked for again by itself. */
export async function comeBackTo(person: Person, ...stops: readonly string[]): Promise<void> {
  await person.page.reload();
  await walkTo(person, ...stops);
}

/** Opens a page beside the road from the menu of the person. */
export async function openFromMenu({ page, name }: Person, entry: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: beginning(name) })
    .click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Fills fields by their labels: text, numbers and dates. */
export async function fill(form: Locator, values: Readonly<Record<string, string | number>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await form.getByLabel(called(label)).fill(String(value));
  }
}

export const select = async (form: Locator, label: string, choice: string): Promise<void> =>
  void (await form.getByLabel(called(label)).selectOption({ label: choice }));

/** Types into a picking field and takes the choice that begins so. */
export async function pick(form: Locator, label: string, typed: string, choice = typed): Promise<void> {
  await form.getByRole('combobox', { name: called(label) }).fill(typed);
  const choices = form.getByRole('listbox', { name: label, exact: true });
  await choices
    .getByRole('option', { name: beginning(choice) })
    .first()
    .click();
}

export const card = (form: Locator, label: string): Promise<void> =>
  form.getByRole('radio', { name: beginning(label) }).check();

export const formOf = ({ page }: Person, label: string): Locator =>
  page.getByRole('form', { name: label, exact: true });

/** What the page answers when it cannot be: the sentence and its clause in one text. */
export const refusal = (scope: Page | Locator): Promise<string> => read(scope.getByRole('alert').first());

/** What the page says when it was done. */
export const done = (scope: Page | Locator): Promise<string> => read(scope.getByRole('status').first());
