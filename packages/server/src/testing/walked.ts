/** A world in which the road was walked: once in a run, and copied by every test that looks at what it left behind. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Story } from '../journey/door.ts';
import { walkTheRoad } from '../journey/journey.ts';
import { cloneDatabase } from '../platform/engine/test-cluster.ts';
import { type Beginning, openWorld, type World } from './world.ts';
import { walkerIn, worldDoor, type WorldWalker } from './world-door.ts';

const TEMPLATE = 'template_walked';
/** Under which workers wait for the one that walks. */
const LOCK = 17_021;

type Walked = Beginning & { readonly told: string };

/** Walks when nobody has yet; others wait for that. */
async function walked(): Promise<Walked> {
  const folder = inject('walked');
  const files = join(folder, 'files');
  const story = join(folder, 'story.json');
  const database = inject('database');
  const lock = new pg.Client({ ...database.owner, database: 'postgres' });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    if (!existsSync(story)) {
      const world = await openWorld();
      const told = JSON.stringify(await walkTheRoad(worldDoor(world, []), 'R'));
      await world.opened.shell.openings.flush();
      cpSync(world.files, files, { recursive: true });
      await world.close();
      await cloneDatabase(database, world.engine.owner.database ?? '', TEMPLATE);
      writeFileSync(story, told);
    }
    return { template: TEMPLATE, files, told: readFileSync(story, 'utf8') };
  } finally {
    await lock.end();
  }
}

const isWalker = (value: unknown): value is WorldWalker =>
  typeof value === 'object' && value !== null && 'token' in value && 'person' in value;

/** @param env settings of the operator */
export async function openWalked(
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly world: World; readonly story: Story }> {
  const { told, ...from } = await walked();
  const world = await openWorld(undefined, undefined, env, from);
  const story = JSON.parse(told, (_, value: unknown) =>
    isWalker(value) ? walkerIn(world, value) : value,
  ) as Story;
  return { world, story };
}
