/** Methods for risks as operations and screens see them; what a method means is checked by check-method. */
import {
  ACCEPTANCES,
  FIELD_KINDS,
  RISK_DISCIPLINES,
  type RiskMethod,
  TONES,
} from '@certwright/standards/risk/method';
import { z } from 'zod';
import { Id, Line, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';

/** Names of values in data, so none that every object has already. */
export const MethodKey = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'words in small letters, joined by hyphens')
  .max(60)
  .refine(id => !(id in {}), 'another name');
const Meaning = z.string().trim().max(2_000);
const Named = { id: MethodKey, name: Line };

export const RiskMethodData = z
  .object({
    ...Named,
    discipline: z.enum(RISK_DISCIPLINES),
    one: Line,
    many: Line,
    about: Meaning,
    basis: z.array(z.object({ doc: Line, clause: z.string().trim().min(1).max(60) })).max(30),
    rises: z.literal('better').optional(),
    fields: z
      .array(
        z.object({
          ...Named,
          hint: Meaning,
          kind: z.enum(FIELD_KINDS),
          choices: z.array(z.object(Named)).max(60).optional(),
          required: z.boolean(),
        }),
      )
      .max(30),
    scales: z
      .array(
        z.object({
          ...Named,
          levels: z
            .array(z.object({ value: z.number().int().min(1).max(10), name: Line, means: Meaning }))
            .max(10),
        }),
      )
      .min(2)
      .max(6),
    score: z.object({ how: z.enum(['product', 'sum']), of: z.array(MethodKey).max(6) }),
    axes: z.tuple([MethodKey, MethodKey]),
    bands: z
      .array(
        z.object({
          ...Named,
          from: z.number().int().min(0).max(1_000_000),
          tone: z.enum(TONES),
          accepts: z.enum(ACCEPTANCES),
          means: Meaning,
        }),
      )
      .min(2)
      .max(12),
    treatments: z
      .array(z.object({ ...Named, means: Meaning }))
      .min(2)
      .max(20),
    ordered: z.boolean(),
    reviewMonths: z.number().int().min(1).max(36),
  })
  .meta({ id: 'RiskMethod', description: 'How lines of a register look, and how they are judged' });

/** What the schema read is a method as the library knows it. */
export const methodOf = ({ rises, fields, ...rest }: z.output<typeof RiskMethodData>): RiskMethod => ({
  ...rest,
  ...(rises === undefined ? {} : { rises }),
  fields: fields.map(({ choices, ...field }) => (choices === undefined ? field : { ...field, choices })),
});

export const TakeUpInput = z.object({
  origin: MethodKey.meta({ description: 'A method of the library' }),
  method: RiskMethodData.optional().meta({ description: 'The method as changed; as it is when left out' }),
});
export const ChangeMethodInput = z.object({ id: Id, method: RiskMethodData, why: Prose });

const MethodVersionView = z.object({
  number: z.number().int(),
  why: z.string(),
  by: NamedPerson,
  on: z.string(),
});

export const OwnMethodView = z
  .object({
    id: Id,
    version: z.number().int(),
    origin: z.string(),
    changed: z.boolean().meta({ description: 'Unlike the method of the library that it began as' }),
    current: RiskMethodData,
    versions: z.array(MethodVersionView),
    registers: z.array(z.object({ id: Id, name: z.string() })),
  })
  .meta({ id: 'OwnRiskMethod' });

export const MethodVersionWhole = MethodVersionView.extend({ method: RiskMethodData }).meta({
  id: 'RiskMethodVersion',
});
