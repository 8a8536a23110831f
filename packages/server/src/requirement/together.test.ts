/** Several people assess at once: nothing is lost, and who comes second is told what changed and can merge. */
import { merged, type SaidFields } from '@certwright/core/requirement/merge';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let org: string;
let ana: Caller;
let bo: Caller;
const QUALITY = 'iso-9001-2015';
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: ana } = await world.organization('organization', ['manager']));
  bo = await world.member(org, ana, ['process-owner']);
  await ana.call('standard.adopt', org, { edition: QUALITY, scope: 'All we do' });
});
afterAll(() => world.close());

const put = (who: Caller, key: string, said: object, version?: number) =>
  who.try(
    'requirement.assess',
    org,
    { edition: QUALITY, key, state: 'partly', ...said },
    version === undefined ? {} : { 'if-match': `"${version}"` },
  );
const read = (key: string) => ana.call('requirement.get', org, { edition: QUALITY, key });

test('two people who write different requirements at the same time lose nothing', async () => {
  const keys = ['4.1', '4.2', '4.3', '5.1.1', '5.1.2', '6.1.1', '6.1.2', '7.2', '7.3', '8.1'];
  const replies = await Promise.all(
    keys.map((key, i) => put(i % 2 === 0 ? ana : bo, key, { note: `Said of ${key}`, maturity: i % 6 }, 0)),
  );
  expect(replies.map(one => one.status)).toEqual(keys.map(() => 200));
  const views = await Promise.all(keys.map(read));
  expect(views.map(one => [one.note, one.maturity])).toEqual(keys.map((key, i) => [`Said of ${key}`, i % 6]));
});

test('two people who write the same requirement at the same moment: one is saved, one is told what changed', async () => {
  const key = '9.1.1';
  const said = [
    { note: 'Figures of the month', maturity: 4 },
    { gaps: 'No figures of service', confidence: 'high' },
  ];
  const replies = await Promise.all([put(ana, key, said[0] ?? {}, 0), put(bo, key, said[1] ?? {}, 0)]);
  expect(replies.map(one => one.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const first = replies[0]?.status === 200 ? 0 : 1;
  const { problem } = replies[1 - first] ?? {};
  expect(problem).toMatchObject({ code: 'changed-meanwhile', versions: { yours: 0, current: 1 } });
  expect(problem?.current).toMatchObject(said[first] ?? {});
  expect(problem?.changes?.map(one => one.field)).toEqual(
    first === 0 ? ['state', 'maturity', 'note'] : ['state', 'confidence', 'gaps'],
  );
});

test('who comes second merges: both changes are there, and the history names both people', async () => {
  const key = '9.1.3';
  await put(ana, key, { note: 'Begun', owner: ana.person });
  const base = await read(key);
  await put(ana, key, { note: 'Begun', owner: ana.person, state: 'in-place', maturity: 3 }, base.version);
  const stale = await put(bo, key, { note: 'Begun, see QP-12', owner: ana.person }, base.version);
  expect(stale.problem.changes).toEqual([
    { field: 'state', was: 'partly', now: 'in-place' },
    { field: 'maturity', was: null, now: 3 },
  ]);
  const fields = (of: typeof base): SaidFields => ({
    ...of,
    phase: of.state,
    owner: of.owner?.id ?? null,
  });
  const now = await read(key);
  const yours = { ...fields(base), note: 'Begun, see QP-12' };
  const { phase: state, ...rest } = merged(fields(base), yours, fields(now));
  expect((await put(bo, key, { ...rest, state }, now.version)).status).toBe(200);
  expect(await read(key)).toMatchObject({ state: 'in-place', maturity: 3, note: 'Begun, see QP-12' });
  const after = await read(key);
  expect(new Set(after.history.map(one => one.by.id))).toEqual(new Set([ana.person, bo.person]));
});

test('sixteen writes of two people on the same requirement end as sixteen versions, none overwritten unseen', async () => {
  const key = '10.2.1';
  const write = async (who: Caller, words: string): Promise<void> => {
    for (;;) {
      const { note, version } = await read(key);
      const reply = await put(who, key, { note: `${note}${words};` }, version);
      if (reply.status === 200) return;
      expect(reply.status).toBe(409);
    }
  };
  const all = Array.from({ length: 8 }, (_, i) => [write(ana, `a${i}`), write(bo, `b${i}`)]).flat();
  await Promise.all(all);
  const { note, version } = await read(key);
  expect(version).toBe(16);
  expect(note.split(';').filter(Boolean)).toHaveLength(16);
}, 60_000);
