/** Starter documents: the set for the adopted standards, filled with what the organization says about itself, as drafts. */
import { DocumentKind } from '@certwright/core/document/document.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { designation } from '@certwright/standards/edition';
import { FAMILY_IDS, familyOf } from '@certwright/standards/starter/family';
import { fillStarter, valuesOf } from '@certwright/standards/starter/fill-starter';
import { FACTS, type RoleId, ROLES } from '@certwright/standards/starter/starter-roles';
import { requireOffered, WITHHELD } from '../impartiality/offered.ts';
import { z } from 'zod';
import { CONTEXT_OPERATIONS } from '../context/context.operations.ts';
import { operationOf } from '../notice/ask.ts';
import { ownName } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { numbersIn } from './followed.store.ts';
import { draftStarter, type StarterSet, starterSet } from './starter.ts';

const Words = z.string().trim().max(300).default('');
const Said = z
  .object({
    activity: Words.meta({ description: 'What the organization does, as in “makes packaging machines”' }),
    sites: Words,
    retention: Words,
    place: Words,
    roles: z.partialRecord(z.enum(Object.keys(ROLES) as [RoleId, ...RoleId[]]), Words).default({}),
  })
  .partial({ roles: true })
  .meta({ id: 'SaidForStarters', description: 'In the organization’s words; what is empty has a default' });

const Chosen = z.object({ family: z.enum(FAMILY_IDS), slug: z.string().max(80) });

/** “Kiel, Oslo and Porto”; empty where no site is recorded. */
async function sitesInWords(act: Act): Promise<string> {
  const { rows } = await operationOf(CONTEXT_OPERATIONS, 'site.list').run(act, { ended: false });
  const names = rows.map(row => row.name);
  const last = names.pop();
  return names.length === 0 ? (last ?? '') : `${names.join(', ')} and ${last ?? ''}`;
}

async function valuesFor(act: Act, { editions }: StarterSet, said: z.output<typeof Said>) {
  const names = editions.map(designation);
  const last = names.pop() ?? '';
  const { roles = {}, ...facts } = said;
  return valuesOf({
    ...roles,
    ...facts,
    sites: facts.sites === '' ? await sitesInWords(act) : facts.sites,
    organization: await ownName(act),
    standards: names.length === 0 ? last : `${names.join(', ')} and ${last}`,
    day: act.today,
  });
}

const list = operation({
  id: 'starter.list',
  method: 'get',
  path: '/starter-documents',
  summary: 'The starter documents for the adopted standards, and the words that they are filled with',
  permission: 'document:write',
  refusals: [WITHHELD],
  input: z.object({}),
  output: z.object({
    documents: z.array(
      z.object({
        family: z.enum(FAMILY_IDS),
        familyName: z.string(),
        slug: z.string(),
        number: z.string(),
        title: z.string(),
        kind: DocumentKind,
        reviewMonths: z.number().int(),
        records: z.array(z.string()),
        here: z.boolean().meta({ description: 'A document of this number is here already' }),
      }),
    ),
    roles: z.array(z.object({ id: z.string(), title: z.string() })),
    facts: z.object({ activity: z.string(), sites: z.string(), retention: z.string(), place: z.string() }),
  }),
  run: async act => {
    await requireOffered(act, 'starter');
    const { documents } = await starterSet(act);
    const taken = new Set((await numbersIn(act.tx, act.org)).map(one => one.number.toLowerCase()));
    const sites = await sitesInWords(act);
    return {
      documents: documents.map(({ family, slug, number, title, kind, reviewMonths, records }) => ({
        family,
        familyName: familyOf(family).name,
        slug,
        number,
        title,
        kind,
        reviewMonths,
        records: [...records],
        here: taken.has(number.toLowerCase()),
      })),
      roles: Object.entries(ROLES).map(([id, title]) => ({ id, title })),
      facts: { ...FACTS, ...(sites === '' ? {} : { sites }) },
    };
  },
});

const read = operation({
  id: 'starter.read',
  method: 'post',
  path: '/starter-documents/{family}/{slug}/read',
  summary: 'A starter document in the organization’s words, before it is taken',
  permission: 'document:write',
  refusals: [WITHHELD],
  input: Chosen.extend({ said: Said }),
  output: z.object({ text: z.string() }),
  run: async (act, { family, slug, said }) => {
    await requireOffered(act, 'starter');
    const set = await starterSet(act);
    const document = set.documents.find(one => one.family === family && one.slug === slug);
    if (!document) throw new NotFound('starter document');
    return { text: fillStarter(document, await valuesFor(act, set, said)) };
  },
});

const draft = operation({
  id: 'starter.draft',
  method: 'post',
  path: '/starter-documents',
  summary: 'Draft the chosen starter documents; numbers that are here already are left out',
  permission: 'document:write',
  refusals: ['no-starter-documents', WITHHELD],
  input: z.object({ documents: z.array(Chosen).min(1).max(200), said: Said }),
  output: z.object({ drafted: z.array(Id), left: z.array(z.string()) }),
  run: async (act, { documents, said }) => {
    await requireOffered(act, 'starter');
    const set = await starterSet(act);
    const chosen = set.documents.filter(one =>
      documents.some(each => each.family === one.family && each.slug === one.slug),
    );
    if (chosen.length === 0) throw new Refused(refuse('no-starter-documents'));
    const taken = new Set((await numbersIn(act.tx, act.org)).map(one => one.number.toLowerCase()));
    const values = await valuesFor(act, set, said);
    const drafted: string[] = [];
    const left: string[] = [];
    for (const one of chosen) {
      if (taken.has(one.number.toLowerCase())) left.push(one.number);
      else drafted.push(await draftStarter(act, set, one, values));
    }
    return { drafted, left };
  },
});

export const STARTER_OPERATIONS = [list, read, draft] as const;
