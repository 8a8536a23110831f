/** The list of everything with an owner and a day, the calendar, and what a person who left has left behind. */
import { z } from 'zod';
import { Id, PlainDate, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { type AgendaKind, ALL_AGENDA_KINDS, OWNED_KINDS } from './agenda-kind.table.ts';

/** Days that are ahead of each other in a list; without a day comes last. */
export const AGENDA_WHEN = ['overdue', 'week', 'later', 'no-date'] as const;
export type AgendaWhen = (typeof AGENDA_WHEN)[number];

export const AgendaKindSchema = z
  .enum(ALL_AGENDA_KINDS as [AgendaKind, ...AgendaKind[]])
  .meta({ id: 'AgendaKind' });

const Owner = z
  .union([z.enum(['me', 'all', 'nobody', 'given']), Id])
  .default('me')
  .meta({
    description:
      'You and whom you stand in for, everybody, what nobody owns, tasks that you gave to others, or one person',
  });

export const AgendaQuery = z.object({
  owner: Owner,
  kind: AgendaKindSchema.optional(),
  when: z.enum(AGENDA_WHEN).optional(),
  day: PlainDate.optional().meta({ description: 'What is due on this day alone' }),
  text: z.string().trim().max(200).optional(),
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d~[0-9a-f-]{36}~[\w-]{0,60}$/)
    .optional()
    .meta({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const AgendaRow = z
  .object({
    key: z.string().meta({ description: 'The same for the same thing, in lists and in calendars' }),
    kind: AgendaKindSchema,
    title: z.string(),
    detail: z.string(),
    owner: NamedPerson.nullable(),
    due: z.string().nullable(),
    overdue: z.boolean(),
    path: z.string().meta({ description: 'Below the pages of the organization' }),
    for: z.string().nullable().meta({ description: 'Whom you stand in for with this' }),
  })
  .meta({ id: 'AgendaRow' });
export type AgendaRow = z.infer<typeof AgendaRow>;

export const AgendaPage = z.object({ rows: z.array(AgendaRow), next: z.string().nullable() });

export const AgendaMonthQuery = z.object({
  owner: Owner,
  kind: AgendaKindSchema.optional(),
  from: PlainDate,
  to: PlainDate.meta({ description: 'At most 62 days later' }),
});

export const AgendaMonth = z.object({
  days: z.array(
    z.object({
      day: z.string(),
      total: z.number().int(),
      rows: z.array(AgendaRow).meta({ description: 'The first of the day' }),
    }),
  ),
});

const OwnedKindSchema = z.enum(OWNED_KINDS).meta({ id: 'OwnedKind' });
export const Left = z
  .object({
    kind: OwnedKindSchema,
    id: Id,
    part: z.string().max(60).meta({ description: 'Which part of the record; empty for the whole' }),
    title: z.string(),
    detail: z.string(),
    owner: NamedPerson,
    due: z.string().nullable(),
    path: z.string(),
  })
  .meta({ id: 'LeftBehind' });

export const LeftList = z.object({
  rows: z.array(Left).meta({ description: 'At most 500' }),
  total: z.number().int(),
});

export const HandLeftOverInput = z.object({
  records: z
    .array(z.object({ kind: OwnedKindSchema, id: Id, part: z.string().max(60).default('') }))
    .min(1)
    .max(500),
  to: Id,
  why: Prose,
});

export const HandedLeftOver = z.object({
  handedOver: z.number().int(),
  refused: z.array(
    z.object({ title: z.string(), says: z.string().meta({ description: 'Why it stayed where it is' }) }),
  ),
});
