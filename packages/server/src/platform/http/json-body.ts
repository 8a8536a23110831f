/** The body of an operation: a JSON object, no deeper than anything that is written by hand or by a program of good will. */
import { HttpProblem } from './problem.ts';

const DEEPEST = 40;

/** Whether brackets outside of strings nest deeper than that; looked at before anything recursive sees the text. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (quoted) {
      if (sign === 0x5c) i++;
      else if (sign === 0x22) quoted = false;
    } else if (sign === 0x22) quoted = true;
    else if (sign === 0x7b || sign === 0x5b) {
      if (++depth > DEEPEST) return true;
    } else if (sign === 0x7d || sign === 0x5d) depth--;
  }
  return false;
}

/** Whether the database can keep it: no zero character, no half of a surrogate pair. */
const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** @throws HttpProblem 400 */
export function requireText(texts: readonly string[]): void {
  if (texts.every(isText)) return;
  throw new HttpProblem(400, 'text-unusable', 'A text has a zero character or half of a character in it.');
}

/** Every text in a value, names of members included; the depth is limited already. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsIn(member)]);
}

/** @throws HttpProblem 400 */
export function jsonObject(text: string): object {
  if (isTooDeep(text))
    throw new HttpProblem(400, 'body-too-deep', `The body nests deeper than ${DEEPEST} levels.`);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // Answered below, like a body that is something else than an object.
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    // Only an escape can bring such a text in.
    if (text.includes('\\u')) requireText(textsIn(body));
    return body;
  }
  throw new HttpProblem(400, 'body-not-json', 'The body has to be a JSON object.');
}
