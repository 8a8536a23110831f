/** Issues, interested parties, sites, processes and scope as operations and screens see them. */
import { z } from 'zod';
import { CountryCode, Id, Line, OptionalProse, PlainDate, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { DEMAND_BINDINGS, PARTY_KINDS } from './interested-party.decider.ts';
import { ISSUE_EFFECTS, ISSUE_SIDES, ISSUE_TOPICS } from './issue.decider.ts';
import { PROCESS_KINDS } from './process.decider.ts';

const Short = z.string().trim().max(300).default('');
const Editions = z.array(z.string().max(60)).max(20).default([]).readonly().meta({
  description: 'Editions that it counts for; none stands for all that are adopted',
});
const Owner = Id.nullable().default(null);
const Day = PlainDate.nullable().default(null);

export const IssueInput = z
  .object({
    title: Line,
    side: z.enum(ISSUE_SIDES),
    effect: z.enum(ISSUE_EFFECTS),
    topic: z.enum(ISSUE_TOPICS),
    meaning: OptionalProse,
    editions: Editions,
    owner: Owner,
    reviewOn: Day,
  })
  .meta({ id: 'ContextIssue' });

export const InterestedPartyInput = z
  .object({
    name: Line,
    kind: z.enum(PARTY_KINDS),
    relevance: OptionalProse,
    demands: z
      .array(
        z.object({
          text: Line,
          binding: z.enum(DEMAND_BINDINGS),
          source: Short,
          takenUp: z.boolean(),
          how: OptionalProse,
        }),
      )
      .max(50)
      .default([])
      .readonly(),
    editions: Editions,
    owner: Owner,
    reviewOn: Day,
  })
  .meta({ id: 'InterestedParty' });

export const SiteInput = z
  .object({
    name: Line,
    address: Short,
    city: z.string().trim().max(120).default(''),
    country: CountryCode.or(z.literal('')).default(''),
    activities: OptionalProse,
    personnel: z.number().int().min(0).max(10_000_000).nullable().default(null),
    central: z.boolean().default(false),
  })
  .meta({ id: 'OwnSite' });

const Flow = z.object({ what: Line, process: Id.nullable().default(null), party: Short });

export const ProcessInput = z
  .object({
    name: Line,
    kind: z.enum(PROCESS_KINDS),
    order: z.number().int().min(0).max(999).default(0),
    purpose: OptionalProse,
    owner: Owner,
    inputs: z.array(Flow).max(50).default([]).readonly(),
    outputs: z.array(Flow).max(50).default([]).readonly(),
    resources: OptionalProse,
    risks: OptionalProse,
    indicators: z
      .array(z.object({ name: Line, target: Short, interval: Short }))
      .max(30)
      .default([])
      .readonly(),
    requirements: z.array(RequirementRef).max(100).default([]).readonly(),
    documents: z.array(Id).max(50).default([]).readonly(),
  })
  .meta({ id: 'OrganizationProcess' });

const LeftOut = z.object({ site: Id, process: Id, why: z.string().trim().max(20_000) });
export const ScopeInput = z.object({
  edition: z.string().max(60),
  sites: z.array(Id).max(1_000),
  processes: z.array(Id).max(1_000),
  leftOut: z.array(LeftOut).max(5_000).default([]),
});

/** What every line of a register says besides its content. */
const OfRegister = z.object({
  id: Id,
  version: z.number().int(),
  phase: z.enum(['current', 'ended']),
  owner: NamedPerson.nullable(),
  written: z.object({ by: NamedPerson, on: z.string() }),
  ended: z.object({ by: NamedPerson, on: z.string(), why: z.string() }).nullable(),
  overdue: z.boolean().meta({ description: 'The day on which it was to be looked at again has passed' }),
});

export const IssueView = IssueInput.extend(OfRegister.shape).meta({ id: 'ContextIssueView' });
export const InterestedPartyView = InterestedPartyInput.extend(OfRegister.shape).meta({
  id: 'InterestedPartyView',
});
export const SiteView = SiteInput.extend(OfRegister.shape).meta({ id: 'OwnSiteView' });
export const ProcessView = ProcessInput.extend(OfRegister.shape).meta({ id: 'OrganizationProcessView' });

export const ScopeView = z
  .object({
    record: Id.meta({ description: 'By which its history is asked for' }),
    edition: z.string(),
    name: z.string(),
    statement: z.string().meta({ description: 'The scope in words, as it was adopted' }),
    version: z.number().int(),
    determined: z.object({ by: NamedPerson, on: z.string() }).nullable(),
    sites: z.array(Id),
    processes: z.array(Id),
    leftOut: z.array(LeftOut),
  })
  .meta({ id: 'ScopeOfEdition' });
