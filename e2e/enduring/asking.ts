/** A client as programs should be: it sends the same request under the same key until it is answered. */
import { setTimeout as pause } from 'node:timers/promises';

const SLOW_MS = 20_000;
const MOST_MS = 300_000;

export type Asking = {
  /** @throws when the server says that the request itself is wrong, or says nothing for five minutes */
  until200(url: string, init: RequestInit): Promise<unknown>;
  /** Requests that were sent more than once. */
  readonly repeated: number;
  /** Longest time between two answers, in milliseconds, whoever asked. */
  readonly longestGap: number;
};

/** Away, busy with the same request, or short of connections: another time. */
const mayBeAskedAgain = (status: number): boolean => status >= 500 || status === 409 || status === 429;

/** @param slow after so many milliseconds without an answer the request is sent again */
export function openAsking(slow = SLOW_MS): Asking {
  let repeated = 0;
  let longestGap = 0;
  let answered = performance.now();
  return {
    get repeated() {
      return repeated;
    },
    get longestGap() {
      return longestGap;
    },
    async until200(url, init) {
      const began = performance.now();
      for (let tries = 0; performance.now() - began < MOST_MS; tries += 1) {
        if (tries === 1) repeated += 1;
        const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(slow) }).catch(
          () => undefined,
        );
        const body: unknown = await answer?.json().catch(() => undefined);
        if (answer?.ok && body !== undefined) {
          longestGap = Math.max(longestGap, performance.now() - answered);
          answered = performance.now();
          return body;
        }
        if (answer && body !== undefined && !mayBeAskedAgain(answer.status)) {
          throw new Error(`${url} answered ${answer.status}: ${JSON.stringify(body)}`);
        }
        await pause(50 + Math.random() * 100);
      }
      throw new Error(`${url} was not answered`);
    },
  };
}
