/** The sample in a browser: enter as one of its people, find the things that pages are about. */
import type { BrowserContext } from 'playwright-core';

type Person = { readonly person: string; readonly name: string; readonly slug: string };
/* oxlint-disable typescript/no-explicit-any -- answers are read as a foreign program would */
type Json = any;

export async function loadSample(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: url };
  const response = await fetch(`${url}/api/public/sample`, { method: 'POST', headers, body: '{}' });
  if (!response.ok) throw new Error(`the sample was not loaded: ${await response.text()}`);
}

/** Signs the browser in as a person of the sample; @returns the short name of his organization. */
export async function enterAs(context: BrowserContext, url: string, name: string): Promise<string> {
  const { people } = (await (await fetch(`${url}/api/public/sample`)).json()) as { people: Person[] };
  const found = people.find(one => one.name === name);
  if (!found) throw new Error(`${name} is nobody in the sample`);
  const response = await context.request.post(`${url}/api/public/sample/enter`, {
    data: { person: found.person },
    headers: { origin: url },
  });
  if (!response.ok()) throw new Error(`${name} could not enter: ${await response.text()}`);
  return found.slug;
}

/** Reads an operation's path as the person of the browser. */
export const read = async (context: BrowserContext, path: string): Promise<Json> =>
  (await context.request.get(path)).json();
