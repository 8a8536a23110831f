/** `certwright standards`: hands over to the library of standards, which needs no server and no database. */
import { main } from '@certwright/standards/check-command';

export const standards = (args: readonly string[]): Promise<number> =>
  main(args, { out: line => console.log(line), err: line => console.error(line) });
