/** People from a list as operations and screens see them. */
import { z } from 'zod';
import { Id } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { PEOPLE_COLUMNS } from './people-list.ts';

export const PeopleListInput = z
  .object({
    file: Id.nullable().default(null).meta({ description: 'An uploaded XLSX or CSV file' }),
    text: z.string().max(500_000).default('').meta({
      description: 'Or the list itself, pasted: titles first, cells separated by tabs, semicolons or commas',
    }),
  })
  .meta({ id: 'PeopleList' });

const Taken = z.object({ id: Id, by: NamedPerson, on: z.string() });

export const PeopleListRow = z
  .object({
    row: z.number().int(),
    who: z.string(),
    errors: z.array(
      z.object({
        column: z.enum(PEOPLE_COLUMNS),
        expected: z.string(),
        got: z.string(),
        remedy: z.string(),
      }),
    ),
    act: z
      .object({
        kind: z.enum(['invite', 'add']),
        email: z.string(),
        number: z.string(),
        roles: z.array(z.string()).meta({ description: 'In words' }),
        lastDay: z.string().nullable(),
      })
      .nullable(),
    note: z.string(),
  })
  .meta({ id: 'PeopleListRow' });

export const ComparedPeople = z.object({
  before: Taken.nullable().meta({ description: 'The same list was taken over before, and was not undone' }),
  summary: z.object({
    rows: z.number().int(),
    invite: z.number().int(),
    add: z.number().int(),
    errors: z.number().int(),
  }),
  rows: z.array(PeopleListRow),
});

export const TakenPeople = z.object({
  id: Id,
  again: z.boolean().meta({ description: 'The same list was taken over before: nothing was done now' }),
  invited: z.number().int(),
  added: z.number().int(),
  handOver: z
    .array(
      z.object({
        row: z.number().int(),
        who: z.string(),
        link: z.string().nullable(),
        number: z.string().nullable(),
        pin: z.string().nullable(),
      }),
    )
    .meta({ description: 'What each of them needs to come in; shown this one time' }),
});

export const PeopleListRun = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['taken', 'undone']),
    taken: z.object({ by: NamedPerson, on: z.string() }),
    invited: z.number().int(),
    added: z.number().int(),
    cameIn: z.number().int().meta({ description: 'How many of them have come in' }),
    undone: z.object({ by: NamedPerson, on: z.string() }).nullable(),
    kept: z.number().int().meta({ description: 'How many stayed when it was undone' }),
  })
  .meta({ id: 'PeopleListRun' });

export const UndonePeople = z.object({
  undone: z.number().int(),
  kept: z
    .array(z.object({ row: z.number().int(), who: z.string(), why: z.string() }))
    .meta({ description: 'Who stays, because he has come in' }),
});
