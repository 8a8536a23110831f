/** The indicators of a body as operations and screens see them. */
import { z } from 'zod';
import { Id, PlainDate } from '../kernel/schema.ts';
import { ALL_INDICATORS } from './indicator.table.ts';

export const IndicatorQuery = z.object({
  from: PlainDate.optional().meta({
    description: 'First day of the period; a year before its last where it is left out',
  }),
  to: PlainDate.optional().meta({ description: 'Last day of the period; today where it is left out' }),
});

const Figure = z
  .object({
    key: z.enum(ALL_INDICATORS),
    value: z.number().nullable().meta({ description: 'null where nothing was counted' }),
    counted: z.number().int().nullable().meta({
      description: 'Of how many records a share, a percentile or a sum of days is; null for a count',
    }),
  })
  .meta({ id: 'IndicatorFigure' });

export const FiguresOf = z
  .object({
    edition: z.string().nullable().meta({ description: 'Of one standard; null for the whole body' }),
    figures: z.array(Figure),
    reasons: z.array(z.object({ reason: z.string(), n: z.number().int() })).meta({
      description: 'Why applications received in the period were declined, the most frequent first',
    }),
  })
  .meta({ id: 'BodyFigures' });

const Load = {
  booked: z.number().int().meta({ description: 'Working days on which somebody is booked' }),
  available: z.number().int().meta({ description: 'Working days on which he is not away' }),
  share: z.number().nullable(),
};

export const Workload = z
  .object({
    person: z.object({ id: Id, name: z.string() }),
    ...Load,
    months: z.array(z.object({ month: z.string(), ...Load })),
  })
  .meta({ id: 'Workload' });

export const IndicatorView = z
  .object({
    from: PlainDate,
    to: PlainDate,
    whole: FiguresOf,
    schemes: z.array(FiguresOf).meta({ description: 'One for each standard of which something was counted' }),
    workload: z.array(Workload),
    months: z
      .array(z.object({ month: z.string(), ...Load }))
      .meta({ description: 'Workload of all together' }),
  })
  .meta({ id: 'BodyIndicators' });

export type IndicatorView = z.infer<typeof IndicatorView>;
export type FiguresOf = z.infer<typeof FiguresOf>;
export type Workload = z.infer<typeof Workload>;
