/** Templates of letters: looked at when they are handed in, each upload a version, ended when the delivered words shall hold again. */
import { ALL_LETTER_KINDS, fieldsOf, LETTER_KINDS } from '@certwright/core/letter/letter.table';
import { EndTemplateInput, KeepTemplateInput, TemplateView } from '@certwright/core/letter/letter.schema';
import { TEMPLATE_GUARDS } from '@certwright/core/letter/letter-template.decider';
import { refusalsOf } from '@certwright/core/kernel/decider';
import { z } from 'zod';
import { LETTER_TEMPLATE } from '../body-aggregates.ts';
import { fileContent, filesNamed } from '../evidence/file.reading.ts';
import { naming } from '../party/people.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { templatesOf } from './letter.store.ts';
import { templateId } from './template.ts';

const MOST_BYTES = 2 * 1024 * 1024;

const list = operation({
  id: 'letter-template.list',
  method: 'get',
  path: '/body/letter-templates',
  summary: 'The letters that a body writes, the fields that each knows, and the templates of its own',
  permission: 'body:read',
  input: z.object({}),
  output: z.object({ rows: z.array(TemplateView) }),
  run: async act => {
    const kept = new Map((await templatesOf(act.tx, act.org)).map(row => [row.id, row]));
    const last = (id: string) => {
      const state = kept.get(id)?.state;
      return state?.phase === 'current' ? state.versions.at(-1) : undefined;
    };
    const person = await naming(
      act,
      [...kept.keys()].map(id => last(id)?.by),
    );
    return {
      rows: ALL_LETTER_KINDS.map(kind => {
        const row = kept.get(templateId(act.org, kind));
        const own = row && last(row.id);
        const count = row && row.state.phase !== 'none' ? row.state.versions.length : 0;
        return {
          kind,
          title: LETTER_KINDS[kind].title,
          about: LETTER_KINDS[kind].about,
          fields: Object.entries(fieldsOf(kind)).map(([name, field]) => ({ name, ...field })),
          version: row?.version ?? 0,
          own: own ? { number: count, by: person(own.by), on: own.on, fields: [...own.fields] } : null,
        };
      }),
    };
  },
});

const keep = operation({
  id: 'letter-template.keep',
  method: 'post',
  path: '/body/letter-templates',
  summary: 'Keep an uploaded Word file as the template of a letter; its fields have to be known',
  permission: 'body:set-up',
  refusals: refusalsOf(TEMPLATE_GUARDS),
  cost: 10,
  input: KeepTemplateInput,
  output: Written,
  run: async (act, { kind, file }) => {
    const [found] = await filesNamed(act, [file]);
    if (!found) throw new NotFound('file');
    if (found.size > MOST_BYTES)
      throw new HttpProblem(413, 'file-too-large', 'A template may have up to 2 MB.');
    const { stream } = await fileContent(act, file);
    const content = Buffer.concat(await stream.toArray());
    const { templateFields } = await import('../platform/docx/fill-template.ts');
    const fields = (await templateFields(content)).map(name => name.trim());
    const version = { file, sha256: found.sha256, fields, by: act.person, on: act.today };
    const id = templateId(act.org, kind);
    return written(await begin(act, LETTER_TEMPLATE, id, { type: 'Keep', kind, version }));
  },
});

const end = operation({
  id: 'letter-template.end',
  method: 'post',
  path: '/body/letter-templates/end',
  summary: 'Let the delivered words hold again',
  permission: 'body:set-up',
  refusals: ['no-letter-template'],
  input: EndTemplateInput,
  output: Written,
  run: async (act, { kind }) => {
    const command = { type: 'End', by: act.person, on: act.today } as const;
    return written(await handle(act, LETTER_TEMPLATE, templateId(act.org, kind), command));
  },
});

export const LETTER_TEMPLATE_OPERATIONS = [list, keep, end] as const;
