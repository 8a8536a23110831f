/** Shared devices: made and ended by who manages people; entered there with a number and a PIN. */
import { randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import { Id, Line } from '@certwright/core/kernel/schema';
import { Pin, PersonNumber, StationKey, StationLine } from '@certwright/core/station/station.schema';
import { z } from 'zod';
import { hashOf, newToken } from '../platform/auth/token.ts';
import { after } from '../platform/clock.ts';
import { scoped } from '../platform/db/scoped.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation, publicOperation } from '../platform/http/operation.ts';
import { isPin } from './pin.ts';
import {
  countTrial,
  endStation,
  endStationSession,
  forgetTrials,
  insertStation,
  insertStationSession,
  pinByNumber,
  stationByKey,
  stationsOf,
} from './station.store.ts';

const list = operation({
  id: 'station.list',
  method: 'get',
  path: '/stations',
  summary: 'Shared devices where people read and acknowledge',
  permission: 'party:manage',
  input: z.object({}),
  output: z.object({ rows: z.array(StationLine) }),
  run: async act => ({ rows: await stationsOf(act.tx, act.org) }),
});

const open = operation({
  id: 'station.open',
  method: 'post',
  path: '/stations',
  summary: 'Set up a shared device; the answer carries the address that it opens, this one time',
  permission: 'party:manage',
  stepUp: true,
  secret: true,
  input: z.object({ name: Line.max(100) }),
  output: z.object({ id: Id, address: z.string() }),
  run: async (act, { name }) => {
    const id = randomUUID();
    const key = newToken('cs_');
    const row = { id, org: act.org, name, token_hash: hashOf(key), made_by: act.person, made_at: act.at };
    await insertStation(act.tx, row);
    await recordEvent(act, `station:${id}`, { type: 'StationOpened', name });
    // After the sign, so that no server on the way and no log sees it.
    return { id, address: `${act.baseUrl}/station#${key}` };
  },
});

const end = operation({
  id: 'station.end',
  method: 'post',
  path: '/stations/{id}/end',
  summary: 'End a shared device: nobody reads there any more',
  permission: 'party:manage',
  endsSessions: true,
  input: z.object({ id: Id }),
  output: z.object({ ended: z.literal(true) }),
  run: async (act, { id }) => {
    if (!(await endStation(act.tx, act.org, id, act.at))) throw new NotFound('station');
    await recordEvent(act, `station:${id}`, { type: 'StationEnded' });
    return { ended: true as const };
  },
});

const Greeted = z.object({ name: z.string(), organization: z.string(), slug: z.string() });

const greet = publicOperation({
  id: 'station.greet',
  method: 'post',
  path: '/stations/greet',
  summary: 'Whose device this is',
  input: z.object({ station: StationKey }),
  output: Greeted,
  run: async ({ shell }, { station }) => {
    const found = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
      stationByKey(tx, hashOf(station)),
    );
    if (!found) throw new NotFound('station');
    const { name, organization, slug } = found;
    return { name, organization, slug };
  },
});

const MINUTE = 60_000;
/** Wrong tries with one number on one device, and how long it waits after them. */
const MOST_WRONG = 5;
const WAIT_MINUTES = 15;
/** Long enough for a long procedure; the screen leaves by itself when nobody touches it. */
const SESSION_MINUTES = 20;

const enter = publicOperation({
  id: 'station.enter',
  method: 'post',
  path: '/stations/enter',
  summary: 'Enter at a shared device with number and PIN, to read and acknowledge there for some minutes',
  refusals: ['number-or-pin-wrong', 'too-many-wrong-pins'],
  input: z.object({ station: StationKey, number: PersonNumber, pin: Pin }),
  output: z.object({
    token: z.string(),
    person: z.object({ id: Id, name: z.string() }),
    chosen: z.boolean().meta({ description: 'False: the PIN was handed out and has to be changed first' }),
    endsAt: z.string(),
  }),
  run: async ({ shell, at }, { station: key, number, pin }) => {
    const platform = { role: 'app_platform' } as const;
    const until = after(at, WAIT_MINUTES * MINUTE);
    // In a transaction of its own: a refused try stays counted.
    const tried = await scoped(shell.db, platform, async tx => {
      const station = await stationByKey(tx, hashOf(key));
      if (!station) throw new NotFound('station');
      const trial = { station: station.id, number, at, until, most: MOST_WRONG };
      const [count, holder] = await Promise.all([
        countTrial(tx, trial),
        pinByNumber(tx, station.org, number),
      ]);
      return { station, count, holder };
    });
    const { station, count, holder } = tried;
    if (count.wrong > MOST_WRONG) {
      throw new Refused(refuse('too-many-wrong-pins', [], { until: count.until }));
    }
    if (!(await isPin(shell.key('pin'), pin, holder?.hash)) || !holder) {
      throw new Refused(refuse('number-or-pin-wrong'));
    }
    const token = newToken('ps_');
    const endsAt = after(at, SESSION_MINUTES * MINUTE);
    await scoped(shell.db, platform, async tx => {
      await forgetTrials(tx, station.id, number);
      await insertStationSession(tx, {
        id: randomUUID(),
        token_hash: hashOf(token),
        station: station.id,
        org: station.org,
        person: holder.person,
        opened_at: at,
        ends_at: endsAt,
      });
    });
    return { token, person: { id: holder.person, name: holder.name }, chosen: holder.chosen, endsAt };
  },
});

const leave = publicOperation({
  id: 'station.leave',
  method: 'post',
  path: '/stations/leave',
  summary: 'Leave a shared device',
  endsSessions: true,
  input: z.object({ token: z.string().max(100) }),
  output: z.object({ left: z.literal(true) }),
  run: async ({ shell }, { token }) => {
    await scoped(shell.db, { role: 'app_platform' }, tx => endStationSession(tx, hashOf(token)));
    return { left: true as const };
  },
});

export const STATION_OPERATIONS = [list, open, end, greet, enter, leave] as const;
