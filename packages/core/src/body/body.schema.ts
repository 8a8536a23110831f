/** The set-up of a body as operations and screens see it. */
import { z } from 'zod';
import { LookUpView, ProofView } from '../accreditor/accreditor.schema.ts';
import { CountryCode, Id, Line, OptionalProse, PlainDate } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { CODE_SYSTEMS } from './accreditation.decider.ts';
import { DEADLINE_NAMES, type DeadlineName } from './deadline.table.ts';
import { ORNAMENTS, SHEETS } from './layout.ts';
import { TRAVEL_MODES } from './price-list.decider.ts';

const Until = PlainDate.nullable().default(null);
const EditionId = z.string().min(1).max(60);

export const AmountText = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,3})?$/, 'digits, and a point before the minor units')
  .meta({ description: 'A decimal as text: `1250.00`' });
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'three capital letters of ISO 4217')
  .meta({ description: 'ISO 4217 currency code' });

export const SectorCodeSchema = z
  .object({ system: z.enum(CODE_SYSTEMS), code: z.string().trim().min(1).max(20) })
  .meta({ id: 'SectorCode' });

export const SchemeInput = z.object({
  edition: EditionId,
  from: PlainDate,
  until: Until,
  checklist: OptionalProse,
  report: OptionalProse,
  offer: OptionalProse,
  unannounced: z.boolean().optional().meta({
    description: 'Whether visits may come unannounced; left out, as the standard is known to have it',
  }),
});

export const AccreditationInput = z.object({
  accreditedBy: Line.meta({ description: 'The accreditation body' }),
  number: z.string().trim().min(1).max(80),
  editions: z.array(EditionId).min(1).max(60).readonly(),
  codes: z.array(SectorCodeSchema).max(400).default([]).readonly(),
  countries: z.array(CountryCode).max(250).default([]).readonly(),
  from: PlainDate,
  until: Until,
});

export const PriceListInput = z.object({
  name: Line,
  currency: Currency,
  from: PlainDate,
  until: Until,
  dayRate: AmountText,
  rates: z
    .array(z.object({ edition: EditionId, dayRate: AmountText }))
    .max(60)
    .default([])
    .readonly(),
  applicationFee: AmountText.default('0'),
  certificateFee: AmountText.default('0'),
  annualFee: AmountText.default('0'),
  travel: z.enum(TRAVEL_MODES).default('at-cost'),
  travelFlat: AmountText.default('0'),
});

/** What every line of the registers says besides its content. */
const Lined = {
  id: Id,
  version: z.number().int(),
  phase: z.enum(['current', 'ended']),
  written: z.object({ by: NamedPerson, on: z.string() }),
  ended: z.object({ by: NamedPerson, on: z.string(), why: z.string() }).nullable(),
  inForce: z.boolean().meta({ description: 'Whether it holds today' }),
};

export const SchemeView = SchemeInput.extend({ ...Lined, name: z.string(), unannounced: z.boolean() }).meta({
  id: 'Scheme',
});
export const AccreditationView = AccreditationInput.extend({
  ...Lined,
  recognized: z
    .string()
    .nullable()
    .meta({ description: 'The arrangement under which it is recognized elsewhere today' }),
  proof: ProofView.nullable().meta({ description: 'What the accreditation body signed' }),
  lookedUp: LookUpView.nullable().meta({ description: 'Who found it in the accreditation body’s own list' }),
}).meta({ id: 'Accreditation' });
export const PriceListView = PriceListInput.extend(Lined).meta({ id: 'PriceList' });

export const CalendarInput = z.object({
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).readonly(),
  hoursPerDay: z.number().min(1).max(12),
  holidays: z
    .array(z.object({ on: PlainDate, name: Line.max(100) }))
    .max(400)
    .default([])
    .readonly(),
});
const Time = z.number().int().min(0).max(1_000);
const DeadlinesView = z.object(
  Object.fromEntries(DEADLINE_NAMES.map(name => [name, Time])) as Record<DeadlineName, typeof Time>,
);
/** What came later than the others may be left out by programs that do not know it: then it stays as it was. */
export const DeadlinesInput = DeadlinesView.partial({
  surveillanceOpensMonths: true,
  recertificationOpensMonths: true,
  recertificationLatestMonths: true,
});
const Pattern = z.string().trim().max(60);
export const NumberingInput = z.object({
  offer: Pattern,
  contract: Pattern,
  certificate: Pattern.default('').meta({ description: 'Empty: initials, standard, year and a count' }),
});
export const TextsInput = z.object({
  offerOpening: OptionalProse,
  offerClosing: OptionalProse,
  contractTerms: OptionalProse,
});

export const LayoutInput = z.object({
  sheet: z.enum(SHEETS),
  ornament: z.enum(ORNAMENTS),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'a hash and six digits 0 to f')
    .meta({ description: 'Of the ornament, the title and the address: `#0d5566`' }),
  mark: Id.nullable().default(null).meta({ description: 'A PNG or JPEG that was uploaded; null: none' }),
});

export const PracticeView = z
  .object({
    version: z.number().int(),
    set: z.boolean().meta({ description: 'False: nothing was chosen yet, what stands here is usual' }),
    calendar: CalendarInput,
    deadlines: DeadlinesView,
    numbering: NumberingInput,
    texts: TextsInput,
    layout: LayoutInput,
    changed: z.object({ by: NamedPerson, on: z.string() }).nullable(),
  })
  .meta({ id: 'Practice' });
