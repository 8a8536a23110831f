/** Copies of documents as files: PDF to print and send, Word to work on. */
import { Id } from '@certwright/core/kernel/schema';
import { versionInForce } from '@certwright/core/document/document.state';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { DOCX } from '../platform/docx/media-type.ts';
import { drawn } from '../platform/pdf/drawn.ts';
import type { Flowing } from '../platform/pdf/flowing.ts';
import { type Copy, draftCopy, pictured, releaseCopy } from './copy.ts';
import { documentById, releaseOf } from './document.store.ts';
import { documentView, releaseView } from './document.view.ts';

const FILES = [
  {
    ending: 'pdf',
    type: 'application/pdf',
    cost: 40,
    write: async (sheet: Flowing, at: string) =>
      (await import('../platform/pdf/flowing.pdf.ts')).flowingPdf(sheet, at),
  },
  {
    ending: 'docx',
    type: DOCX,
    cost: 40,
    write: async (sheet: Flowing) => (await import('../platform/docx/flowing.docx.ts')).flowingDocx(sheet),
  },
] as const;

/** @throws NotFound */
async function ofRelease(act: Act, id: string, number: number): Promise<Copy> {
  const [row, kept] = await Promise.all([documentById(act.tx, id), releaseOf(act.tx, id, number)]);
  if (!row || !kept) throw new NotFound('released version');
  const release = await releaseView(act, kept.state, versionInForce(row.state) === number);
  return releaseCopy(act, release, row.state.phase === 'obsolete');
}

/** @throws NotFound where nothing is being written */
async function ofDraft(act: Act, id: string): Promise<Copy> {
  const document = await documentView(act, id);
  if (document.phase !== 'draft' && document.phase !== 'submitted') throw new NotFound('draft');
  return draftCopy(act, document);
}

export const copyRoutes: Mount = (app, parts) => {
  for (const { ending, type, cost, write } of FILES) {
    const path = `${TENANT}/documents/:id/:which{[1-9][0-9]{0,5}|draft}/copy.${ending}` as const;
    app.get(path, weighs(cost, 'document.download'), async c => {
      const entered = await enter(parts, c, 'document.download', ['requirement:read']);
      const { id, which } = c.req.param();
      if (!Id.safeParse(id).success) throw new NotFound('document');
      const [copy, at] = await entered.read(async act => [
        which === 'draft' ? await ofDraft(act, id) : await ofRelease(act, id, Number(which)),
        act.at,
      ]);
      const sheet = await pictured(parts.shell.files, copy);
      const bytes = await drawn(ending, () => write(sheet, at));
      c.header('content-type', type);
      c.header('content-disposition', attachment(`${copy.name.replaceAll(/[:/\\]/g, '-')}.${ending}`));
      c.header('cache-control', 'private, no-store');
      return c.body(new Uint8Array(bytes));
    });
  }
};
