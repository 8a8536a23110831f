/** Fetches a file that the server makes of what was sent, and hands it to the browser to be saved. */
import type { Problem } from '@certwright/server/platform/http/problem';
import { ProblemError } from './client.ts';

/** @throws ProblemError */
export async function saveMade(path: string, body: unknown, name: string): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new ProblemError((await response.json()) as Problem);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn of the loop.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
