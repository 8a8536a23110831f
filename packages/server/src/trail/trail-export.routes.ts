/** The trail as files: what was searched as CSV, and the whole chain as JSON Lines that anybody can check. */
import { Readable } from 'node:stream';
import { trailProof } from '../log/log.reading.ts';
import { ownName } from '../party/people.ts';
import { scoped } from '../platform/db/scoped.ts';
import { chainOf } from '../platform/events/seal.store.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { attachment, enter, type Entered, TENANT } from '../platform/http/tenant-route.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { csvLine } from '../platform/csv/csv-line.ts';
import { trailLines, TrailSearch } from './trail.operations.ts';

const BATCH = 500;
type Search = ReturnType<typeof TrailSearch.parse>;

async function* csvOf(entered: Entered, search: Search): AsyncIterable<string> {
  yield csvLine(['Position', 'At (UTC)', 'Who', 'What', 'Of what', 'Version', 'Operation', 'Sealed']);
  let after: number | undefined;
  do {
    const page = await entered.read(act => trailLines(act, { ...search, after, limit: BATCH }));
    for (const { pos, at, actor, type, stream, version, operation, sealed } of page.rows) {
      yield csvLine([
        String(pos),
        at,
        actor.name,
        type,
        stream,
        String(version),
        operation,
        sealed ? 'yes' : 'no',
      ]);
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
}

async function* chainLines(entered: Entered): AsyncIterable<string> {
  let seq = 0;
  for (;;) {
    const links = await entered.read(act => chainOf(act.tx, act.org, seq, BATCH));
    for (const { seq: place, prev, hash, event } of links) {
      seq = place;
      yield `${JSON.stringify({ seq: place, prev: prev.toString('hex'), hash: hash.toString('hex'), event })}\n`;
    }
    if (links.length < BATCH) return;
  }
}

const streamed = (lines: AsyncIterable<string>): ReadableStream =>
  Readable.toWeb(Readable.from(lines).map((line: string) => Buffer.from(line))) as unknown as ReadableStream;

export const trailExportRoutes: Mount = (app, parts) => {
  app.get(`${TENANT}/exports/trail.csv`, weighs(20, 'trail.export'), async c => {
    const entered = await enter(parts, c, 'trail.export', ['trail:read']);
    const search = TrailSearch.safeParse(c.req.query());
    if (!search.success) throw new HttpProblem(400, 'input-invalid', 'The search does not fit.');
    const [name, day] = await entered.read(async act => [await ownName(act), act.today] as const);
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', attachment(`Audit trail ${name} ${day}.csv`));
    c.header('cache-control', 'private, no-store');
    return c.body(streamed(csvOf(entered, search.data)));
  });

  app.get(`${TENANT}/exports/trail.log.json`, weighs(10, 'trail.export'), async c => {
    const entered = await enter(parts, c, 'trail.export', ['trail:read']);
    const [name, org, day] = await entered.read(
      async act => [await ownName(act), act.org, act.today] as const,
    );
    // The path goes past hashes of other organizations' heads, which the organization itself does not see.
    const proof = await scoped(parts.shell.db, { role: 'app_platform', readOnly: true }, tx =>
      trailProof(tx, parts.shell, org),
    );
    c.header('content-disposition', attachment(`Audit trail ${name} ${day} in the log.json`));
    c.header('cache-control', 'private, no-store');
    return c.json(proof);
  });

  app.get(`${TENANT}/exports/trail.jsonl`, weighs(20, 'trail.export'), async c => {
    const entered = await enter(parts, c, 'trail.export', ['trail:read']);
    const [name, day] = await entered.read(async act => [await ownName(act), act.today] as const);
    c.header('content-type', 'application/jsonl');
    c.header('content-disposition', attachment(`Audit trail ${name} ${day}.jsonl`));
    c.header('cache-control', 'private, no-store');
    return c.body(streamed(chainLines(entered)));
  });
};
