/** Files of a version in force, for whoever is asked to read it: its uploaded content and its pictures, also at a shared device. */
import { picturesIn } from '@certwright/core/kernel/blocks';
import { Id } from '@certwright/core/kernel/schema';
import { versionInForce } from '@certwright/core/document/document.state';
import { blocksOf } from '@certwright/core/document/text-blocks';
import { filesNamed } from '../evidence/file.reading.ts';
import { handOut } from '../evidence/hand-out.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { documentById, releaseOf } from './document.store.ts';

export const readingRoutes: Mount = (app, parts) => {
  const path = `${TENANT}/reading/:id/files/:file` as const;
  app.get(path, weighs(2, 'document.read-file'), async c => {
    const entered = await enter(parts, c, 'document.read-file', ['document:acknowledge']);
    const { id, file: wanted } = c.req.param();
    if (!Id.safeParse(id).success || !Id.safeParse(wanted).success) throw new NotFound('file');
    const file = await entered.read(async act => {
      const row = await documentById(act.tx, id);
      const number = row && versionInForce(row.state);
      const kept = number ? await releaseOf(act.tx, id, number) : undefined;
      if (!kept) return undefined;
      const { file: content, text } = kept.state;
      const named = content === wanted || picturesIn(blocksOf(text)).includes(wanted);
      return named ? (await filesNamed(act, [wanted]))[0] : undefined;
    });
    return handOut(parts, c, file);
  });
};
