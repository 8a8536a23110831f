/** kill -9, fifty times under a mixed load: what was lost, what was done twice, how long nobody was answered. */
import { loadavg } from 'node:os';
import { endure } from '../e2e/enduring/endure.ts';
import type { Settings, Table } from './run.ts';

const KILLS = 50;
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

/** `--kills=50` */
export async function enduring(settings: Settings): Promise<Table> {
  const wanted = Number(settings.get('kills') ?? KILLS);
  const { kills, restarts, told, repeated, again, longestGap, caughtUp, lasted, faults } =
    await endure(wanted);
  const letters = told.letters;
  const deliveries = told.issues.size + 2 * told.nonconformities.size;
  const row = (what: string, value: number | string): string[] => [what, String(value)];
  return {
    title: 'kill -9 under a mixed load',
    head: ['what', 'figure'],
    rows: [
      row('kills', kills.program + kills.database + kills.both),
      row('of the program / its database / both', `${kills.program} / ${kills.database} / ${kills.both}`),
      row('starts made again because the database was killed in them', restarts),
      row('acknowledged issues', told.issues.size),
      row('acknowledged nonconformities, each with a second step', told.nonconformities.size),
      row('acknowledged files', told.files.size),
      row('acknowledged letters', letters),
      row('webhook deliveries that follow', deliveries),
      row('requests that had to be sent again', repeated),
      row('letters accepted twice, under the same Message-ID', again.letters),
      row('deliveries that arrived twice, under the same webhook-id', again.deliveries),
      row('longest gap between two answers, s', seconds(longestGap)),
      row('until the last letter and delivery had arrived, s', seconds(caughtUp)),
      row('faults', faults.length),
    ],
    notes: [
      `four clients at work for ${seconds(lasted)} s; at random moments the program, its database or both are killed with signal 9, one time in four without waiting until it answers again`,
      'a fault is: a record, step or file acknowledged and lost or changed; one that is there twice, or though nobody was told; a letter or delivery missing, or under two ids; a program that ended by itself after it was ready, or could not start; a process left over; a chain or table that does not hold',
      `processes that wanted one of the cores while it ran (load average at its end): ${(loadavg()[0] ?? 0).toFixed(0)}`,
    ],
    faults,
  };
}
