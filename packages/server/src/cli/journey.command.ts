/** `certwright journey`: walks the whole road over HTTP against a running server and prints each step with what came back. */
import { randomUUID } from 'node:crypto';
import { walkTheRoad } from '../journey/journey.ts';
import { httpDoor } from '../journey/http-door.ts';
import { readOptions } from './options.ts';

/** @returns 0 when the road was walked to its end, 1 when a step went otherwise, 2 when no server answers */
export async function journey(args: readonly string[]): Promise<number> {
  const { named } = readOptions(args);
  const url = (named.url ?? 'http://localhost:8420').replace(/\/+$/, '');
  const started = performance.now();
  let steps = 0;
  const door = await httpDoor(url, (step, result) => {
    steps += 1;
    console.log(`${String(steps).padStart(3)}  ${step}\n     → ${result}`);
  }).catch(() => undefined);
  if (!door) {
    console.error(`No Certwright answers at ${url}. Start one with npm start, or name another with --url.`);
    return 2;
  }
  try {
    await walkTheRoad(door, randomUUID().slice(0, 4));
  } catch (error) {
    console.error(`\nThe road ends here: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  console.log(
    `\nThe whole road in ${steps} steps and ${((performance.now() - started) / 1000).toFixed(1)} s.`,
  );
  return 0;
}
