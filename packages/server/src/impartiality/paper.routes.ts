/** Papers of a meeting as files, for those who sit in the mechanism, who see no other file of the body. */
import { Id } from '@certwright/core/kernel/schema';
import { filesNamed } from '../evidence/file.reading.ts';
import { handOut } from '../evidence/hand-out.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { meetingById } from './impartiality.store.ts';

export const paperRoutes: Mount = (app, parts) => {
  const path = `${TENANT}/impartiality/meetings/:id/papers/:file` as const;
  app.get(path, weighs(2, 'impartiality.paper'), async c => {
    const entered = await enter(parts, c, 'impartiality.paper', ['impartiality:read']);
    const { id, file: wanted } = c.req.param();
    if (!Id.safeParse(id).success || !Id.safeParse(wanted).success) throw new NotFound('file');
    const file = await entered.read(async act => {
      const meeting = await meetingById(act.tx, id);
      const named = meeting?.state.papers.some(paper => paper.file === wanted) === true;
      return named ? (await filesNamed(act, [wanted]))[0] : undefined;
    });
    return handOut(parts, c, file);
  });
};
