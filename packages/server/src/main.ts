/** The command line: one word, then its options. Each command loads only what it needs. */
import { UnusableSetting } from './platform/config.ts';
import { UnusableDatabase } from './platform/db/unusable-database.ts';

type Command = { readonly summary: string; run(args: readonly string[]): Promise<number> };

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    summary: 'start the server (what npm start does)',
    run: async () => (await import('./cli/serve.command.ts')).serve(),
  },
  doctor: {
    summary: 'say how engine, roles, migrations, disk and clock are, and what is wrong',
    run: async () => (await import('./cli/doctor.command.ts')).doctor(),
  },
  fsck: {
    summary: 'recompute the hash chains of the trail and say the first link that does not hold',
    run: async () => (await import('./cli/fsck.command.ts')).fsck(),
  },
  rebuild: {
    summary: 'replay the events and mend the tables: rebuild [--check]',
    run: async args => (await import('./cli/rebuild.command.ts')).rebuild(args),
  },
  backup: {
    summary:
      'back up while people work: backup --to FOLDER|s3://… --recipient age1…|--passphrase-file F [--verify]',
    run: async args => (await import('./cli/backup.command.ts')).backup(args),
  },
  restore: {
    summary:
      'restore into an empty place: restore --from FOLDER|s3://… [--identity F|--passphrase-file F] [--run NAME]',
    run: async args => (await import('./cli/restore.command.ts')).restore(args),
  },
  'upgrade-engine': {
    summary:
      'bring the embedded database to this PostgreSQL: upgrade-engine [--old-binaries FOLDER], then --forget-old',
    run: async args => (await import('./cli/upgrade-engine.command.ts')).upgradeEngine(args),
  },
  keys: {
    summary: 'which master keys wrap the secrets, and a new one: keys status, keys rotate [--resume]',
    run: async args => (await import('./cli/keys.command.ts')).keys(args),
  },
  verify: {
    summary:
      'check certificates without the server: verify FILE... [--policy FILE] [--folder DIR] [--table CSV] [--json]',
    run: async args => (await import('./cli/verify.command.ts')).verify(args),
  },
  witness: {
    summary: 'cosign the heads of logs, on a disk of its own: witness --name NAME --data FOLDER --log KEY',
    run: async args => (await import('./log/witness.command.ts')).witness(args),
  },
  'audit-log': {
    summary:
      'replay the public log of a register against what it shows, over HTTP: audit-log URL [--keep FILE]',
    run: async args => (await import('./log/audit-log.command.ts')).auditLogOf(args),
  },
  'log-key': {
    summary: 'the keys that the log signs with, and another one that follows: log-key status|follow',
    run: async args => {
      const [{ logKey }, { visitDatabase }] = await Promise.all([
        import('./log/log-key.command.ts'),
        import('./cli/visit.ts'),
      ]);
      return logKey(args, visitDatabase);
    },
  },
  'log-erase': {
    summary:
      'empty what lies beside the entries of a client who has to be forgotten: log-erase ID --because TEXT',
    run: async args => {
      const [{ logErase }, { visitDatabase }] = await Promise.all([
        import('./log/log-erase.command.ts'),
        import('./cli/visit.ts'),
      ]);
      return logErase(args, visitDatabase);
    },
  },
  'verify-trail': {
    summary:
      'check an exported audit trail without the server, and its place in the log: verify-trail FILE.jsonl [--log FILE.json]',
    run: async args => (await import('./trail/verify-trail.command.ts')).verifyTrail(args),
  },
  'audit-time': {
    summary: 'determine the time of an audit with its derivation: audit-time FILE [--json]',
    run: async args => (await import('./cli/rules.command.ts')).auditTime(args),
  },
  sampling: {
    summary: 'how many sites are audited: sampling --sites N [--event E] [--standard S] [--seed N] [--json]',
    run: async args => (await import('./cli/rules.command.ts')).sampling(args),
  },
  deadlines: {
    summary: 'the dates that follow from those of a certification: deadlines FILE [--json]',
    run: async args => (await import('./cli/rules.command.ts')).deadlines(args),
  },
  standards: {
    summary: 'check the library of standards or data files of editions: standards check [--json] [FILE...]',
    run: async args => (await import('./cli/standards.command.ts')).standards(args),
  },
  catalogue: {
    summary: "load ISO's open data into a running server: catalogue import [--from URL|FILE], status, key",
    run: async args => (await import('./cli/catalogue.command.ts')).catalogue(args),
  },
  journey: {
    summary: 'walk the whole road over HTTP as the different people: journey [--url URL]',
    run: async args => (await import('./cli/journey.command.ts')).journey(args),
  },
  call: {
    summary: 'call an operation of a running server: call ID [--organization NAME] [--field value ...]',
    run: async args => (await import('./cli/call.command.ts')).call(args),
  },
};

function help(): string {
  const width = Math.max(...Object.keys(COMMANDS).map(name => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Certwright\n\nUsage: npx certwright COMMAND [options]\n\n${lines.join('\n')}\n`;
}

function unusable(error: unknown): number {
  if (!(error instanceof UnusableSetting || error instanceof UnusableDatabase)) throw error;
  console.error(`Certwright: ${error.message}`);
  return 1;
}

/** @returns the exit code */
export async function main(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = argv;
  const command = COMMANDS[name];
  if (command) return command.run(args).catch(unusable);
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(help());
    return 0;
  }
  console.error(`There is no command “${name}”.\n\n${help()}`);
  return 2;
}
