/** Offers as operations and screens see them. */
import { z } from 'zod';
import { SaidSchema, Source } from '../application/application.schema.ts';
import { AmountText } from '../body/body.schema.ts';
import { inPeriod, OF_CLIENT } from '../kernel/list.schema.ts';
import { Id, Line, OptionalProse, PlainDate } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { LINE_UNITS } from './offer-lines.ts';

const SignedAmount = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,3})?$/, 'digits, and a point before the minor units');

/** Left out, what the body's practice says stands there; empty, nothing does. */
const Text = z.string().trim().max(20_000).optional();

export const DraftInput = z.object({
  engagement: Id,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters of ISO 4217')
    .optional(),
  extra: z
    .array(
      z.object({
        what: Line,
        quantity: z.number().min(0.25).max(10_000).multipleOf(0.25),
        unit: z.enum(LINE_UNITS).default('flat'),
        price: SignedAmount.meta({ description: 'Below nothing for a discount' }),
      }),
    )
    .max(40)
    .default([]),
  validUntil: PlainDate.optional(),
  opening: Text.meta({ description: 'The text of the body’s practice when left out' }),
  closing: Text,
  on: PlainDate.optional(),
});

export const AnswerOfferInput = z.object({
  id: Id,
  answer: z.enum(['accept', 'decline']),
  words: OptionalProse,
  on: PlainDate.optional(),
});
export const RecordOfferAnswerInput = AnswerOfferInput.extend({ source: Source });

export const OFFER_PHASES = [
  'drafted',
  'sent',
  'accepted',
  'declined',
  'replaced',
  'withdrawn',
  'lapsed',
] as const;

export const OfferQuery = z.object({
  phase: z.enum(OFFER_PHASES).optional(),
  ...OF_CLIENT,
  ...inPeriod('sent'),
});

const LineView = z.object({
  what: z.string(),
  quantity: z.number(),
  unit: z.enum(LINE_UNITS),
  price: SignedAmount,
  amount: SignedAmount,
});

export const OfferView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(OFFER_PHASES).meta({ description: '`lapsed` follows from the day, nobody records it' }),
    engagement: Id,
    application: Id,
    client: z.object({ id: Id.nullable(), name: z.string() }),
    body: z.object({ id: Id, name: z.string() }),
    number: z.string(),
    issue: z.number().int(),
    editions: z.array(z.string()),
    scope: z.string(),
    currency: z.string(),
    lines: z.array(LineView),
    total: AmountText.or(SignedAmount),
    travel: z.enum(['at-cost', 'flat', 'included']),
    validUntil: z.string(),
    opening: z.string(),
    closing: z.string(),
    notes: z.array(z.string()),
    basis: z.object({
      timeVersion: z.number().int(),
      determinedOn: z.string(),
      stage1: z.number(),
      stage2: z.number(),
      surveillance: z.number(),
      recertification: z.number(),
      sites: z.number().int(),
      visited: z.number().int(),
      persons: z.number().int(),
    }),
    drafted: z.object({ by: NamedPerson, on: z.string() }),
    sent: z.object({ by: NamedPerson, on: z.string() }).nullable(),
    answer: SaidSchema.extend({ by: NamedPerson, on: z.string(), words: z.string() }).nullable(),
    outdated: z.array(z.string()).meta({ description: 'What changed since it was reckoned, in words' }),
  })
  .meta({ id: 'Offer' });
