/** `certwright verify`: hands over to the verifier, which needs no server. */
import { systemClock } from '../platform/clock.ts';
import { main } from '@certwright/verify/cli';

export const verify = (args: readonly string[]): Promise<number> =>
  main(args, {
    out: line => console.log(line),
    err: line => console.error(line),
    now: () => systemClock.now(),
  });
