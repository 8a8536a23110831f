/** Samples of sites as operations and screens see them. */
import { ELIGIBILITY_CONDITIONS } from '@certwright/rules/multi-site/eligibility';
import { AUDIT_EVENTS } from '@certwright/rules/multi-site/multi-site.rules';
import { z } from 'zod';
import { CitationSchema, Id, Line, OptionalProse, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { ALL_CHOICES } from './choice.table.ts';

const Chosen = z.object({ name: Line, reason: z.enum(ALL_CHOICES), why: Prose });
const Decided = z.object({ sample: z.number().int().min(1).max(5_000), reason: Prose });

export const DrawInput = z.object({
  id: Id,
  central: Line.meta({ description: 'The central function, which every audit visits' }),
  groups: z
    .record(z.string().max(200), Line)
    .default({})
    .meta({ description: 'Stratum of a site by its name, where it is another than the proposed one' }),
  notSampled: z
    .array(Line)
    .max(500)
    .default([])
    .meta({ description: 'Strata of which no sample may be taken' }),
  conditions: z
    .array(z.enum(ELIGIBILITY_CONDITIONS))
    .max(ELIGIBILITY_CONDITIONS.length)
    .meta({ description: 'Conditions of a multi-site certification that are met' }),
  basis: Prose.meta({ description: 'How that was looked at' }),
  chosen: z.array(Chosen).max(500).default([]),
  proved: z
    .boolean()
    .default(true)
    .meta({ description: 'Recertification: the system proved effective over the cycle' }),
  decided: Decided.nullable()
    .default(null)
    .meta({ description: 'Another number of sites than the rule gives' }),
  again: OptionalProse.meta({ description: 'Why sites are drawn again' }),
});

const Ground = z.object({ text: z.string(), citation: CitationSchema });

export const SiteDrawView = z
  .object({
    event: z.enum(AUDIT_EVENTS),
    on: z.string(),
    by: NamedPerson,
    seed: z.string(),
    central: z.string(),
    frame: z.array(
      z.object({
        name: z.string(),
        group: z.string(),
        visitedOn: z.string().nullable(),
        later: z.boolean(),
      }),
    ),
    notSampled: z.array(z.string()),
    groups: z.array(
      z.object({ group: z.string(), sites: z.number(), sample: z.number(), random: z.number() }),
    ),
    chosen: z.array(z.object({ name: z.string(), reason: z.enum(ALL_CHOICES), why: z.string() })),
    drawn: z.array(
      z.object({
        name: z.string(),
        group: z.string(),
        how: z.enum(['central', 'random', 'chosen']),
        reason: z.enum(ALL_CHOICES).nullable(),
        why: z.string(),
      }),
    ),
    grounds: z.array(Ground),
    cautions: z.array(Ground),
    decided: z.object({ sample: z.number(), reason: z.string() }).nullable(),
    basis: z.string(),
    again: z.string(),
  })
  .meta({ id: 'SiteDraw' });

export const SiteSampleView = z
  .object({
    version: z.number().int(),
    phase: z.enum(['none', 'drawn', 'outdated']).meta({
      description: 'outdated: sites of the client came or went since the draw',
    }),
    event: z.enum(AUDIT_EVENTS),
    central: z.string(),
    sites: z
      .array(
        z.object({
          name: z.string(),
          city: z.string(),
          country: z.string(),
          persons: z.number(),
          group: z.string(),
          visitedOn: z.string().nullable(),
        }),
      )
      .meta({ description: 'The sites of the client as they stand, with the proposed stratum' }),
    added: z.array(z.string()),
    gone: z.array(z.string()),
    draws: z.array(SiteDrawView).meta({ description: 'The last one holds' }),
    mayDraw: z.boolean(),
  })
  .meta({ id: 'SiteSample' });
