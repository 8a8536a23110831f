/** Applications that a body takes down for its clients: typed in, completed, answered, or from a list. */
import { randomUUID } from 'node:crypto';
import {
  AmendInput,
  AnswerInput,
  ContentInput,
  RecordInput,
  Source,
} from '@certwright/core/application/application.schema';
import { IMPORT_COLUMNS, MOST_LINES, readImport } from '@certwright/core/application/import';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { EDITION_GUARDS, editionRefusal } from '@certwright/core/standard/edition-choice';
import { EDITIONS } from '@certwright/standards/library';
import { z } from 'zod';
import { APPLICATION } from '../body-aggregates.ts';
import { engagementOfName, placedIn, requireEngagement } from '../engagement/engagement.ts';
import { tableOf } from '../exchange/table.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';

type Content = z.output<typeof ContentInput>;

/** @throws Refused for an edition that nobody is certified to here */
async function submitFor(
  act: Act,
  engagement: string,
  content: Content,
  how: { readonly on: string; readonly through: 'body' | 'import'; readonly source: string },
) {
  const refusal = editionRefusal(content.editions);
  if (refusal) throw new Refused(refusal);
  const { on, ...said } = how;
  const command = { type: 'Submit', ...content, engagement, by: act.person, on, said } as const;
  const placement = placedIn(await requireEngagement(act, engagement), true);
  return begin(act, APPLICATION, randomUUID(), command, placement);
}

const record = operation({
  id: 'application.record',
  method: 'post',
  path: '/applications/recorded',
  summary: 'Take down the application of a client on its behalf; it is marked so',
  permission: 'application:review',
  refusals: [
    'application-without-standard',
    'application-without-site',
    ...EDITION_GUARDS,
    'dated-in-the-future',
  ],
  input: RecordInput,
  output: Written,
  run: async (act, { engagement, client, source, on, ...content }) => {
    const day = happenedOn(act, on);
    if (engagement === undefined && client === undefined) throw new NotFound('client');
    const id = engagement ?? (await engagementOfName(act, client ?? ''));
    return written(await submitFor(act, id, content, { on: day, through: 'body', source }));
  },
});

const recordAmendment = operation({
  id: 'application.record-amendment',
  method: 'put',
  path: '/applications/{id}/recorded',
  summary: 'Complete an application on behalf of the client, before it is reviewed',
  permission: 'application:review',
  refusals: [
    'application-already-reviewed',
    'application-without-standard',
    'application-without-site',
    ...EDITION_GUARDS,
  ],
  input: AmendInput.extend({ source: Source }),
  output: Written,
  run: async (act, { id, source, ...content }) => {
    const refusal = editionRefusal(content.editions);
    if (refusal) throw new Refused(refusal);
    const said = { through: 'body', source } as const;
    return written(
      await handle(act, APPLICATION, id, { type: 'Amend', by: act.person, on: act.today, content, said }),
    );
  },
});

const recordAnswer = operation({
  id: 'application.record-answer',
  method: 'post',
  path: '/applications/{id}/answers/recorded',
  summary: 'Take down what the client answered to a question of the body',
  permission: 'application:review',
  refusals: ['no-such-question', 'question-answered'],
  input: AnswerInput.extend({ source: Source }),
  output: Written,
  run: async (act, { id, question, text, source }) => {
    const said = { through: 'body', source } as const;
    const command = { type: 'Answer', id: question, text, said, by: act.person, on: act.today } as const;
    return written(await handle(act, APPLICATION, id, command));
  },
});

const editionOf = (name: string): string | undefined => {
  const plain = name.toLowerCase().replaceAll(/\s+/g, ' ');
  return EDITIONS.find(one => one.id === plain || one.name.toLowerCase() === plain)?.id;
};

const take = operation({
  id: 'application.import',
  method: 'post',
  path: '/applications/import',
  summary: 'Take applications over from a list, one line a site; tried first, then all or nothing',
  permission: 'application:review',
  cost: 20,
  refusals: [
    'spreadsheet-too-large',
    'spreadsheet-unreadable',
    'application-import-empty',
    'application-import-too-long',
    'application-import-faulty',
    ...EDITION_GUARDS,
  ],
  input: z.object({
    file: Id.nullable().default(null).meta({ description: 'An uploaded XLSX or CSV file' }),
    text: z
      .string()
      .max(500_000)
      .default('')
      .meta({
        description: `Or the list itself, pasted, with these titles: ${IMPORT_COLUMNS.join(', ')}`,
      }),
    source: Source.default('List of applications'),
    tryOnly: z.boolean().default(true).meta({ description: 'Only say what would be done' }),
  }),
  output: z.object({
    taken: z.boolean(),
    applications: z.array(
      z.object({ id: Id.nullable(), client: z.string(), sites: z.number().int(), people: z.number().int() }),
    ),
    faults: z.array(z.object({ row: z.number().int(), column: z.enum(IMPORT_COLUMNS), text: z.string() })),
  }),
  run: async (act, { file, text, source, tryOnly }) => {
    const { rows } = await tableOf(act, { file, text });
    const count = rows.length - 1;
    if (count < 1) throw new Refused(refuse('application-import-empty'));
    if (count > MOST_LINES)
      throw new Refused(refuse('application-import-too-long', [], { most: MOST_LINES }));
    const { applications, faults } = readImport(rows, editionOf);
    const shown = applications.map(({ client, content }) => ({
      id: null as string | null,
      client,
      sites: content.sites.length,
      people: content.sites.reduce((sum, site) => sum + site.persons, 0),
    }));
    if (tryOnly) return { taken: false, applications: shown, faults: [...faults] };
    if (faults.length > 0)
      throw new Refused(refuse('application-import-faulty', [], { count: faults.length }));
    for (const [at, { client, content }] of applications.entries()) {
      const engagement = await engagementOfName(act, client);
      const how = { on: act.today, through: 'import', source } as const;
      const { id } = await submitFor(act, engagement, ContentInput.parse(content), how);
      const line = shown[at];
      if (line) line.id = id;
    }
    return { taken: true, applications: shown, faults: [] };
  },
});

export const ON_BEHALF_OPERATIONS = [record, recordAmendment, recordAnswer, take] as const;
