/** Letters and templates as Word files: a letter as it was kept, a template as it holds, as it is delivered, and filled with examples. */
import type { Letter } from '@certwright/core/letter/letter.decider';
import { ALL_LETTER_KINDS, exampleValues, LETTER_KINDS } from '@certwright/core/letter/letter.table';
import type { Context } from 'hono';
import { DOCX } from '../platform/docx/media-type.ts';
import { loadRow } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { deliveredTemplate, templateHere } from './template.ts';

function asFile(c: Context, name: string): void {
  c.header('content-type', DOCX);
  c.header('content-disposition', attachment(name));
  c.header('cache-control', 'private, no-store');
}

const FORMS = ['template', 'delivered', 'preview'] as const;

export const letterRoutes: Mount = (app, parts) => {
  app.get(`${TENANT}/letters/:id/letter.docx`, weighs(2, 'letter.download'), async c => {
    const entered = await enter(parts, c, 'letter.download', ['engagement:read']);
    const id = c.req.param('id');
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound('letter');
    const row = await entered.read(act => loadRow(act, 'letter', id));
    const state = row?.state as Letter | undefined;
    if (!state || state.phase === 'none') throw new NotFound('letter');
    asFile(c, state.letter.name);
    return c.body(await parts.shell.files.get(state.letter.sha256));
  });

  for (const form of FORMS) {
    app.get(
      `${TENANT}/body/letter-templates/:kind/${form}.docx`,
      weighs(20, 'letter-template.download'),
      async c => {
        const entered = await enter(parts, c, 'letter-template.download', ['body:read']);
        const kind = ALL_LETTER_KINDS.find(one => one === c.req.param('kind'));
        if (!kind) throw new NotFound('letter template');
        const content =
          form === 'delivered'
            ? await deliveredTemplate(kind)
            : (await entered.read(act => templateHere(act, kind))).content;
        asFile(c, `${LETTER_KINDS[kind].title}${form === 'preview' ? ', example' : ''}.docx`);
        if (form !== 'preview') return c.body(new Uint8Array(content));
        const { filledTemplate } = await import('../platform/docx/fill-template.ts');
        return c.body(new Uint8Array(await filledTemplate(content, exampleValues(kind))));
      },
    );
  }
};
