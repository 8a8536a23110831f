/** What `doctor` says of the log: whether it grows, whether its files go with it, and who of its witnesses is silent. */
import { type Config, UnusableSetting } from '../platform/config.ts';
import { openPools } from '../platform/db/pools.ts';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { type Finding, good, note, wrong } from '../platform/doctor/finding.ts';
import { openLog } from '../platform/log.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { witnessName } from './cosign.ts';
import { lastCosigned, newestHead, waitingSince } from './log.store.ts';
import { CHECKPOINT, logStore, readBytes } from './static.ts';
import { readLogPolicy } from './witnesses.ts';

/** A leaf gets its place within seconds; the job that looks after forgotten ones runs every minute. */
const LONG_MINUTES = 10;

async function growth(tx: Tx, store: ObjectStore): Promise<readonly Finding[]> {
  const [head, waiting, shown] = [
    await newestHead(tx),
    await waitingSince(tx),
    (await readBytes(store, CHECKPOINT))?.toString('utf8'),
  ];
  const size = Number(shown?.split('\n')[1] ?? 0);
  if (size > (head?.size ?? 0))
    return [
      wrong(
        'log',
        `Its files show ${size} entries, the database has signed ${head?.size ?? 0}: an older database with newer files.`,
        'See “A restored backup” in docs/operating/log.md.',
      ),
    ];
  if (waiting !== undefined && waiting > LONG_MINUTES)
    return [
      wrong(
        'log',
        `Entries have been waiting for ${Math.round(waiting)} minutes.`,
        'Is a server running? Its log says what stops the job log.grow.',
      ),
    ];
  return [head ? good('log', `It holds ${head.size} entries.`) : note('log', 'It holds no entry yet.')];
}

async function witnesses(tx: Tx, policy: string | undefined): Promise<readonly Finding[]> {
  if (policy === undefined)
    return [
      note(
        'log',
        'No witness signs its heads: readers cannot know whether others are shown the same.',
        'Ask somebody to run one; docs/operating/log.md.',
      ),
    ];
  const { witnessAddresses } = await readLogPolicy(policy);
  const head = await newestHead(tx);
  const found: Finding[] = [];
  for (const { key } of witnessAddresses) {
    const last = await lastCosigned(tx, witnessName(key));
    const behind = (head?.size ?? 0) - (last?.size ?? 0);
    found.push(
      behind === 0
        ? good('log', `The witness ${key.name} has signed the newest head.`)
        : note(
            'log',
            last
              ? `The witness ${key.name} has signed ${last.size} entries, ${behind} less than there are.`
              : `The witness ${key.name} has never signed.`,
            'The server’s log says what it answers.',
          ),
    );
  }
  return found;
}

/** Never throws for what it finds. @param login how app_login connects */
export async function logFindings(
  login: Parameters<typeof openPools>[0],
  config: Pick<Config, 'dataFolder' | 'logAt' | 'logPolicy'>,
): Promise<readonly Finding[]> {
  const pools = openPools(login, openLog('silent'), 1);
  try {
    const store = await logStore(config);
    return await scoped({ pool: pools.app }, { role: 'app_platform', readOnly: true }, async tx => [
      ...(await growth(tx, store)),
      ...(await witnesses(tx, config.logPolicy)),
    ]);
  } catch (error) {
    if (error instanceof UnusableSetting)
      return [wrong('log', error.message, 'Mend the file; docs/operating/log.md.')];
    return [note('log', `It cannot be looked at: ${error instanceof Error ? error.message : String(error)}`)];
  } finally {
    await pools.close();
  }
}
