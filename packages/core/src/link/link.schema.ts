/** Links without an account: what a client answers through one, for some days (one subject, one record). */
import { z } from 'zod';
import { ApplicationView, SiteSchema } from '../application/application.schema.ts';
import { ReportInput } from '../change/change.schema.ts';
import { ContractView } from '../contract/contract.schema.ts';
import { Id, Line, OptionalProse, Prose } from '../kernel/schema.ts';
import { OfferView } from '../offer/offer.schema.ts';
import { NamedPerson } from '../party/named.schema.ts';

export const LINK_SUBJECTS = ['application', 'offer', 'contract', 'change'] as const;
export type LinkSubject = (typeof LINK_SUBJECTS)[number];

export const LinkToken = z
  .string()
  .regex(/^el_[\w-]{43}$/, 'a link as it was given')
  .meta({ description: 'What stands after the sign in the address of the link' });

export const GiveLinkInput = z.object({
  engagement: Id,
  subject: z.enum(LINK_SUBJECTS),
  record: Id.nullable()
    .default(null)
    .meta({ description: 'The application, offer or contract; nothing for changes' }),
  recipient: Line.meta({ description: 'To whom it is given' }),
  days: z.number().int().min(1).max(60).default(14),
});

export const LinkLine = z
  .object({
    id: Id,
    subject: z.enum(LINK_SUBJECTS),
    record: Id.nullable(),
    recipient: z.string(),
    madeBy: NamedPerson,
    madeAt: z.string(),
    expiresAt: z.string(),
    state: z.enum(['open', 'expired', 'ended']),
    openings: z.array(z.object({ at: z.string(), what: z.string() })),
  })
  .meta({ id: 'EngagementLink' });

/** What the holder of a link sees: the one thing it was given for, and nothing beside it. */
export const OpenedLink = z
  .object({
    subject: z.enum(LINK_SUBJECTS),
    body: z.string(),
    client: z.string(),
    expiresAt: z.string(),
    sites: z.array(SiteSchema).meta({ description: 'As they stand, for a change' }),
    application: ApplicationView.pick({ scope: true, editions: true, sites: true })
      .extend({
        questions: z.array(
          z.object({ id: Id, text: z.string(), askedOn: z.string(), answer: z.string().nullable() }),
        ),
      })
      .nullable(),
    offer: OfferView.omit({
      id: true,
      version: true,
      engagement: true,
      application: true,
      drafted: true,
      sent: true,
      answer: true,
    }).nullable(),
    contract: ContractView.pick({
      phase: true,
      number: true,
      editions: true,
      scope: true,
      sites: true,
      currency: true,
      total: true,
      from: true,
      clauses: true,
      own: true,
      elsewhere: true,
    }).nullable(),
  })
  .meta({ id: 'OpenedLink' });

const Held = { token: LinkToken };
export const LinkAnswerInput = z.object({ ...Held, question: Id, text: Prose });
export const LinkOfferInput = z.object({
  ...Held,
  answer: z.enum(['accept', 'decline']),
  words: OptionalProse,
});
export const LinkSignInput = z.object({
  ...Held,
  name: Line.meta({ description: 'Who signs for the client' }),
});
export const LinkChangeInput = ReportInput.omit({ engagement: true }).extend(Held);
