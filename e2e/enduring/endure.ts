/** A mixed load while the program, its database, or both are killed again and again at random moments; then everything is counted. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { founder } from '../founder.ts';
import { databaseOf, finish, isAlive, newDataFolder } from '../server.ts';
import { openAsking } from './asking.ts';
import { arrivedAgain, faultsOf, untilArrived } from './faults.ts';
import { type Acknowledged, loadOf, nothing } from './load.ts';
import { openReceivers } from './receivers.ts';
import { openSite, type Site, type Way, WAYS } from './site.ts';

const WORKERS = 4;
/** Between two kills, at most. */
const LONGEST_PAUSE_MS = 5_000;
/** The letter that confirms the address goes out when the account is made. */
const LETTERS_BEFORE = 1;

export type Endured = {
  readonly kills: Readonly<Record<Way, number>>;
  /** Starts that had to be made again because the database was killed in them. */
  readonly restarts: number;
  readonly told: Acknowledged;
  /** Requests that had to be sent more than once. */
  readonly repeated: number;
  readonly again: { readonly letters: number; readonly deliveries: number };
  /** Longest time between two answers, in milliseconds. */
  readonly longestGap: number;
  /** From the last acknowledged write until the last letter and delivery had arrived, in milliseconds. */
  readonly caughtUp: number;
  /** Under load and kills, in milliseconds. */
  readonly lasted: number;
  /** Empty when nothing was lost and nothing done twice. */
  readonly faults: readonly string[];
};

const oneOf = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T;

/** One kill of four comes without waiting, so that it may meet a start or a recovery; the others meet work. */
async function killAgainAndAgain(site: Site, kills: number): Promise<Record<Way, number>> {
  const counted = { program: 0, database: 0, both: 0 };
  for (let i = 0; i < kills; i += 1) {
    if (i % 4 !== 3) await site.ready();
    await pause(Math.random() * LONGEST_PAUSE_MS);
    const way = oneOf(WAYS);
    await site.kill(way);
    counted[way] += 1;
  }
  return counted;
}

/** Ends the program and looks at what it leaves: nothing that runs, chains that hold, tables that the events give. */
async function leftFaults(site: Site): Promise<string[]> {
  const faults = [...site.fallen];
  const code = await site.stop();
  if (code !== 0) faults.push(`asked to end, the program ended with ${code}`);
  const database = databaseOf(site.dataFolder);
  if (database !== undefined && isAlive(database)) faults.push(`its database, process ${database}, lives on`);
  for (const words of [['fsck'], ['rebuild', '--check']]) {
    const ended = await finish(words, { CERTWRIGHT_DATA: site.dataFolder });
    if (ended.code !== 0)
      faults.push(`${words.join(' ')} ended with ${ended.code}: ${ended.output.slice(-300)}`);
  }
  return faults;
}

/** @param kills how often something is killed */
export async function endure(kills: number): Promise<Endured> {
  const receivers = await openReceivers();
  const dataFolder = newDataFolder();
  const site = await openSite(dataFolder, {
    CERTWRIGHT_SMTP_URL: receivers.smtp,
    CERTWRIGHT_TRUSTED_HOSTS: receivers.host,
    CERTWRIGHT_RATE_PER_MINUTE: '0',
  });
  const { url } = site;
  const asking = openAsking();
  const told = nothing();
  try {
    await site.ready();
    const who = await founder(url, 'Endure');
    await asking.until200(`${url}/api/organizations/${who.org}/webhooks`, {
      method: 'POST',
      headers: who.headers,
      body: JSON.stringify({
        name: 'Receiver',
        address: `http://${receivers.host}/`,
        kinds: ['context_issue', 'nonconformity'],
      }),
    });
    let going = true;
    const began = performance.now();
    const load = loadOf(WORKERS, { url, who, asking, told, going: () => going });
    const counted = await Promise.race([killAgainAndAgain(site, kills), load.then(() => undefined)]);
    if (counted === undefined) throw new Error('the load ended before the kills');
    await site.ready();
    going = false;
    await load;
    const lasted = performance.now() - began;
    const ended = { url, who, told, receivers };
    const caughtUp = await untilArrived(ended, LETTERS_BEFORE);
    const faults = await faultsOf(ended, LETTERS_BEFORE);
    faults.push(...(await leftFaults(site)));
    const again = arrivedAgain(receivers);
    const { repeated, longestGap } = asking;
    const { restarts } = site;
    return { kills: counted, restarts, told, repeated, again, longestGap, caughtUp, lasted, faults };
  } finally {
    await site.stop();
    receivers.close();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
