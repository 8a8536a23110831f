// Whether server and database agree on the time: certificates, deadlines and seals are dated by it.
import type { Client } from 'pg';
import { type Clock, systemClock } from '../clock.ts';
import { type Finding, good, wrong } from './finding.ts';

/** Seconds of difference that no deadline notices. */
const TOLERANCE = 2;

export const checkClock = async (owner: Client, clock: Clock = systemClock): Promise<Finding[]> => {
  const before = performance.now();
  const { rows } = await owner.query<{ ahead: string }>(
    'select extract(epoch from clock_timestamp() - $1::timestamptz)::text as ahead',
    [clock.now()],
  );
  const halfWay = (performance.now() - before) / 2000;
  const ahead = Number(rows[0]?.ahead) - halfWay;
  const found = [Math.abs(ahead) <= TOLERANCE ? agrees(ahead) : differs(ahead)];
  return [...found, ...(await turnedBack(owner, clock))];
};

const agrees = (ahead: number): Finding =>
  good('clock', `Server and database differ by ${Math.abs(ahead).toFixed(3)} s.`);

const differs = (ahead: number): Finding =>
  wrong(
    'clock',
    `The database’s clock is ${Math.abs(ahead).toFixed(1)} s ${ahead > 0 ? 'ahead of' : 'behind'} this server’s.`,
    'Let both machines take their time from the same time servers (NTP).',
  );

/** A clock set back shows in what was already dated: the latest migration lies in the future. */
const turnedBack = async (owner: Client, clock: Clock): Promise<Finding[]> => {
  const present = await owner.query<{ present: boolean }>(
    `select to_regclass('public.migration') is not null as present`,
  );
  if (!present.rows[0]?.present) return [];
  const { rows } = await owner.query<{ at: string }>(
    `select to_char(max(applied_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at
     from public.migration having max(applied_at) > $1::timestamptz + interval '1 minute'`,
    [clock.now()],
  );
  return rows.map(({ at }) =>
    wrong(
      'clock',
      `The newest migration is dated ${at} UTC, after the present time: a clock was set back.`,
      'Check the date of this machine before anybody decides on a certificate.',
    ),
  );
};
