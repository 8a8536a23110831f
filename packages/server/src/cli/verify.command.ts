/** `certwright verify`: hands over to the verifier, which needs no server. */
import { main } from '@certwright/verify/cli';

export const verify = (args: readonly string[]): Promise<number> =>
  main(args, {
    out: line => console.log(line),
    err: line => console.error(line),
    now: () => new Date().toISOString(),
  });
