/** Registers of risks, their lines and assets as operations and screens see them. */
import { ACCEPTANCES } from '@certwright/standards/risk/method';
import { z } from 'zod';
import { Id, Line, OptionalProse, PlainDate, Prose, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { ASSET_KINDS, PROTECTION_NEEDS } from './asset.decider.ts';
import { MethodKey, MethodVersionWhole } from './method.schema.ts';
import { RISK_STANDINGS } from './risk.standing.ts';

const Owner = Id.nullable().default(null);
const Ids = z.array(Id).max(50).default([]).readonly();
const Why = z.string().trim().max(20_000).default('');
const Need = z.enum(PROTECTION_NEEDS).nullable().default(null);

export const AssetInput = z
  .object({
    name: Line,
    kind: z.enum(ASSET_KINDS),
    owner: Owner,
    confidentiality: Need,
    integrity: Need,
    availability: Need,
    site: Id.nullable().default(null),
    note: OptionalProse,
  })
  .meta({ id: 'Asset' });

export const RiskRegisterInput = z
  .object({
    name: Line,
    prefix: z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/, 'up to eight capital letters and digits'),
    method: Id,
    purpose: OptionalProse,
    owner: Owner,
  })
  .meta({ id: 'RiskRegister' });

/** What every line of a register of the context says too. */
const OfRegister = z.object({
  id: Id,
  version: z.number().int(),
  phase: z.enum(['current', 'ended']),
  owner: NamedPerson.nullable(),
  written: z.object({ by: NamedPerson, on: z.string() }),
  ended: z.object({ by: NamedPerson, on: z.string(), why: z.string() }).nullable(),
});

export const AssetView = AssetInput.extend(OfRegister.shape).meta({ id: 'AssetView' });

const Counts = z.object({
  lines: z.number().int(),
  examples: z.number().int(),
  overLimit: z.number().int(),
  toAccept: z.number().int(),
  reviewDue: z.number().int(),
  bands: z.array(z.object({ id: z.string(), name: z.string(), tone: z.string(), count: z.number().int() })),
});
export const RiskRegisterView = RiskRegisterInput.extend(OfRegister.shape)
  .extend({ methodName: z.string(), many: z.string(), counts: Counts })
  .meta({ id: 'RiskRegisterView' });

export const Values = z
  .record(MethodKey, z.number().int().min(1).max(10))
  .refine(values => Object.keys(values).length <= 6, 'six scales at most')
  .meta({ description: 'The chosen level of each scale, by its id' });
export const Fields = z
  .record(MethodKey, z.string().trim().max(5_000))
  .refine(fields => Object.keys(fields).length <= 30, 'thirty fields at most');

export const RiskInput = z
  .object({
    title: Line,
    cause: OptionalProse,
    consequence: OptionalProse,
    fields: Fields.default({}),
    processes: Ids,
    sites: Ids,
    assets: Ids,
    controls: z
      .array(z.object({ what: Line, requirement: RequirementRef.nullable().default(null), shownBy: Why }))
      .max(50)
      .default([])
      .readonly(),
    owner: Owner,
  })
  .meta({ id: 'RiskContent' });

export const IdentifyInput = RiskInput.extend({ register: Id });
export const DescribeInput = RiskInput.extend({ id: Id });
export const JudgeInput = z.object({
  id: Id,
  what: z.enum(['before', 'after']).default('before'),
  values: Values,
  reason: Why,
});
export const RejudgeInput = z.object({ id: Id, values: Values, reason: Why });
export const TreatInput = z.object({ id: Id, treatment: MethodKey, why: Why, after: Values });
export const PlanRiskActionInput = z.object({ id: Id, what: Prose, owner: Owner, dueOn: PlainDate });
export const CompleteRiskActionInput = z.object({ id: Id, action: Id, what: Prose });
export const DropRiskActionInput = z.object({ id: Id, action: Id, why: Prose });
export const AcceptInput = z.object({
  id: Id,
  because: Prose,
  until: PlainDate,
  revision: z.number().int().min(0).meta({ description: 'Of the line as it was read' }),
});
export const ReviewRiskInput = z.object({ id: Id, reason: Prose, next: PlainDate });
export const CloseRiskInput = z.object({ id: Id, why: Prose });
export const TakeExamplesInput = z.object({
  register: Id,
  refs: z.array(z.string().min(1).max(30)).min(1).max(200),
});

const JudgementView = z.object({
  values: z.record(z.string(), z.number().int()),
  score: z.number().int(),
  band: z.string(),
  accepts: z.enum(ACCEPTANCES),
});
const Done = z.object({ by: NamedPerson, on: z.string() });
const ActionView = z.object({
  id: Id,
  what: z.string(),
  owner: NamedPerson.nullable(),
  dueOn: z.string(),
  overdue: z.boolean(),
  done: Done.extend({ what: z.string() }).nullable(),
  dropped: Done.extend({ why: z.string() }).nullable(),
});

/** A line as the list and the picture show it. */
export const RiskLine = z
  .object({
    id: Id,
    version: z.number().int(),
    register: Id,
    reference: z.string(),
    number: z.number().int(),
    title: z.string(),
    phase: z.enum(['identified', 'assessed', 'treated', 'accepted', 'closed']),
    standing: z.enum(RISK_STANDINGS),
    owner: NamedPerson.nullable(),
    methodVersion: z.number().int(),
    before: JudgementView.nullable(),
    after: JudgementView.nullable(),
    treatment: z.string().nullable(),
    reached: z.boolean().meta({ description: 'No action is open: what remains is no mere aim' }),
    openActions: z.number().int(),
    reviewOn: z.string().nullable(),
    reviewDue: z.boolean(),
  })
  .meta({ id: 'RiskLine' });

export const RiskView = RiskLine.extend({
  registerName: z.string(),
  method: MethodVersionWhole,
  currentMethod: MethodVersionWhole,
  content: RiskInput.extend({ owner: NamedPerson.nullable() }),
  example: z
    .object({
      method: z.string(),
      ref: z.string(),
      fields: z.record(z.string(), z.string()),
      owner: z.string(),
    })
    .nullable(),
  confirmed: z.boolean(),
  identified: Done,
  revision: z.number().int(),
  why: z.string().meta({ description: 'Why this treatment' }),
  accepts: z.enum(ACCEPTANCES).nullable(),
  /** Whether the asking person may accept it as it stands. */
  mayAccept: z.boolean(),
  latestReview: z.string(),
  actions: z.array(ActionView),
  acceptance: Done.extend({
    because: z.string(),
    as: z.enum(['owner', 'leadership']),
    until: z.string(),
    revision: z.number().int(),
    score: z.number().int(),
    band: z.string(),
    lapsed: Done.nullable(),
  }).nullable(),
  reviews: z.array(Done.extend({ reason: z.string(), next: z.string() })),
  history: z.array(
    Done.extend({
      what: z.enum(['before', 'after']),
      judgement: JudgementView,
      version: z.number().int(),
      reason: z.string(),
    }),
  ),
  closed: Done.extend({ why: z.string() }).nullable(),
}).meta({ id: 'Risk' });
