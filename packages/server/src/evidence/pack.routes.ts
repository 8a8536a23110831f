/** An evidence pack as a ZIP archive: put together while it is sent, from contents that are kept under their hash. */
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { EvidencePack } from '@certwright/core/evidence/pack.decider';
import { safeWords } from '@certwright/core/evidence/pack-name';
import { Id } from '@certwright/core/kernel/schema';
import { seesDocuments } from '../document/in-force.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Files } from '../platform/files/files.ts';
import type { Mount } from '../platform/http/app.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { isPacked, type Part, zipOf } from '../platform/zip/written.zip.ts';
import { visibleEvidence } from './evidence.store.ts';
import { filesIn, type Manifest } from './pack.manifest.ts';
import { packById } from './pack.store.ts';

/** A guest takes his pack as long as he may see everything in it. */
async function seesAll(act: Act, { evidence, documents }: EvidencePack): Promise<boolean> {
  if (!act.limited) return true;
  const seen = await visibleEvidence(act.tx, evidence);
  const ids = documents.map(one => one.id);
  return seen === evidence.length && (await seesDocuments(act, ids));
}

async function partsOf(files: Files, pack: EvidencePack): Promise<readonly Part[]> {
  const manifest = JSON.parse(await text(await files.get(pack.manifest))) as Manifest;
  const listings = pack.listings.map(({ name, sha256 }) => ({ path: name, sha256, mediaType: 'text/plain' }));
  return [...listings, ...filesIn(manifest)].map(({ path, sha256, mediaType }) => ({
    name: path,
    sha256,
    stored: isPacked(mediaType),
    content: async function* () {
      yield* await files.get(sha256);
    },
  }));
}

export const packRoutes: Mount = (app, parts) => {
  app.get(`${TENANT}/evidence-packs/:id/pack.zip`, async c => {
    const entered = await enter(parts, c, 'evidence.downloadPack', ['requirement:read']);
    const id = Id.safeParse(c.req.param('id'));
    const found = await entered.read(async act => {
      const row = id.success ? await packById(act.tx, act.org, id.data) : undefined;
      return row && (await seesAll(act, row.state)) ? { pack: row.state, at: act.at } : undefined;
    });
    if (!found) throw new NotFound('evidence pack');
    const { pack, at } = found;
    const zip = zipOf({ parts: await partsOf(parts.shell.files, pack), at });
    const name = safeWords(`${pack.title} ${pack.from} ${pack.to}`);
    c.header('content-type', 'application/zip');
    c.header('content-disposition', attachment(`${name}.zip`));
    c.header('cache-control', 'private, no-store');
    return c.body(Readable.toWeb(zip) as unknown as ReadableStream);
  });
};
