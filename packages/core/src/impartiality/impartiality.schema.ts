/** The safeguard of impartiality as operations and screens see it. */
import { z } from 'zod';
import { CitationSchema, Id, Line, OptionalProse, PlainDate, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { TIE_KINDS } from '../qualification/competence.state.ts';
import { MECHANISM_FORMS } from './mechanism.decider.ts';
import { THREAT_KINDS } from './threat.decider.ts';

export const MechanismInput = z.object({
  form: z.enum(MECHANISM_FORMS),
  description: Prose,
  members: z.array(z.object({ person: Id, represents: Line })).max(60),
});
export const MechanismView = z
  .object({
    version: z.number().int(),
    form: z.enum(MECHANISM_FORMS),
    description: z.string(),
    members: z.array(z.object({ person: NamedPerson, represents: z.string() })),
    on: z.string(),
  })
  .meta({ id: 'ImpartialityMechanism' });

export const OfferInput = z.object({
  adviser: z.boolean(),
  starter: z.boolean(),
  readiness: z.boolean(),
  analysis: Prose,
});
export const OfferView = OfferInput.extend({
  version: z.number().int(),
  by: NamedPerson,
  on: z.string(),
}).meta({ id: 'ClientOffer' });

export const ThreatInput = z.object({
  kind: z.enum(THREAT_KINDS),
  what: Prose,
  foundOn: PlainDate,
  person: Id.nullable().default(null),
  engagement: Id.nullable().default(null),
  audit: Id.nullable().default(null),
});
export const AnalyseInput = z.object({
  id: Id,
  analysis: Prose,
  measures: OptionalProse,
  acceptable: z.boolean(),
});
export const CloseInput = z.object({ id: Id, conclusion: Prose });

const By = { by: NamedPerson, on: z.string() };
export const ThreatView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['found', 'analysed', 'closed']),
    kind: z.enum(THREAT_KINDS),
    what: z.string(),
    foundOn: z.string(),
    person: NamedPerson.nullable(),
    client: z.string(),
    engagement: Id.nullable(),
    audit: Id.nullable(),
    recorded: z.object(By),
    analysed: z
      .object({ ...By, analysis: z.string(), measures: z.string(), acceptable: z.boolean() })
      .nullable(),
    closed: z.object({ ...By, conclusion: z.string() }).nullable(),
  })
  .meta({ id: 'ImpartialityThreat' });

export const TouchedView = z
  .object({
    person: NamedPerson,
    record: Id,
    audit: Id,
    client: z.string(),
    engagement: Id,
    from: z.string(),
    tie: z.enum(TIE_KINDS),
    follows: z.enum(['replace-before-the-audit', 'review-before-deciding', 'examine-the-decision']),
    because: CitationSchema,
  })
  .meta({ id: 'TouchedAudit', description: 'An audit of somebody whose tie with the client came to light' });

export const MeetingInput = z.object({
  heldOn: PlainDate,
  attended: z.array(Id).min(1).max(60),
  papers: z
    .array(z.object({ title: Line, file: Id.nullable().default(null) }))
    .max(60)
    .default([]),
  threats: z.array(Id).max(200).default([]),
  conclusions: Prose,
  actions: z
    .array(z.object({ what: Line, owner: Id.nullable().default(null), dueOn: PlainDate }))
    .max(60)
    .default([]),
});
export const CompleteMeetingActionInput = z.object({ id: Id, action: Id, result: Prose });
export const MeetingView = z
  .object({
    id: Id,
    version: z.number().int(),
    heldOn: z.string(),
    attended: z.array(NamedPerson),
    papers: z.array(z.object({ title: z.string(), file: Id.nullable() })),
    threats: z.array(Id),
    conclusions: z.string(),
    actions: z.array(
      z.object({
        id: Id,
        what: z.string(),
        owner: NamedPerson.nullable(),
        dueOn: z.string(),
        overdue: z.boolean(),
        done: z.object({ ...By, result: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'ImpartialityMeeting' });
