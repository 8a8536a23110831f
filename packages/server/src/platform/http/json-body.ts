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

/** @throws HttpProblem 400 */
export function jsonObject(text: string): object {
  if (isTooDeep(text))
    throw new HttpProblem(400, 'body-too-deep', `The body nests deeper than ${DEEPEST} levels.`);
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Answered below, like a body that is something else than an object.
  }
  throw new HttpProblem(400, 'body-not-json', 'The body has to be a JSON object.');
}
