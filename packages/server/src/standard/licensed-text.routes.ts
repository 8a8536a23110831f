/** Bought text of a whole edition, handed in as a table: read in memory and kept as texts; the file itself is kept nowhere. */
import { LicensedTable, type LicensedTableAnswer } from '@certwright/core/standard/own-standard.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { exchangeFaultText } from '@certwright/standards/exchange/fault';
import { readLicensed } from '@certwright/standards/exchange/licensed';
import type { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { requireEdition } from './adopted.ts';
import { toldLicensed } from './licensed-text.event.ts';
import { keepLicensed } from './licensed-text.store.ts';
import { largestOf, type Opened, openBytes, tooLargeFile } from './read-file.ts';

type Asked = z.output<typeof LicensedTable>;

/** @throws Refused `standard-file-too-large` as soon as it is; HttpProblem 400 for nothing */
async function inMemory(name: string, body: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  const most = largestOf(name);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > most) throw tooLargeFile(name);
    parts.push(part);
  }
  if (size === 0) throw new HttpProblem(400, 'file-empty', 'The body has to be the content of the file.');
  return Buffer.concat(parts);
}

async function keepTable(
  act: Act,
  opened: Opened,
  { edition: id, source, apply }: Asked,
): Promise<LicensedTableAnswer> {
  const edition = await requireEdition(act, id);
  if (opened.kind !== 'rows') {
    const reason = 'Bought text is brought as XLSX or CSV with the columns Number and Text.';
    throw new Refused(refuse('standard-file-unreadable', [], { reason }));
  }
  const read = readLicensed(opened.rows, edition);
  if ('faults' in read) {
    const [first] = read.faults;
    if (apply && first) {
      const facts = { count: read.faults.length, first: exchangeFaultText(first) };
      throw new Refused(refuse('standard-has-faults', [], facts));
    }
    return { texts: 0, faults: [...read.faults], applied: false };
  }
  const texts = read.texts.length;
  if (!apply) return { texts, faults: [], applied: false };
  await keepLicensed(act.tx, { org: act.org, edition: id, source, at: act.at }, read.texts);
  await toldLicensed(act, id, { type: 'LicensedTextKept', edition: id, keys: texts });
  return { texts, faults: [], applied: true };
}

export const licensedTextRoutes: Mount = (app, parts) => {
  app.post(
    `${TENANT}/standards/:edition/licensed-texts/files`,
    weighs(20, 'licensed-text.import'),
    async c => {
      const entered = await enter(parts, c, 'licensed-text.import', ['standard:adopt']);
      const asked = LicensedTable.safeParse({ ...c.req.query(), edition: c.req.param('edition') });
      if (!asked.success)
        throw new HttpProblem(400, 'input-invalid', 'name: the name of the file; apply: true or false');
      const { name } = asked.data;
      const opened = await openBytes(name, await inMemory(name, c.req.raw.body));
      return c.json(await entered.write(act => keepTable(act, opened, asked.data)));
    },
  );
};
