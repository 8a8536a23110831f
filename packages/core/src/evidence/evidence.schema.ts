/** Evidence as operations and screens see it. */
import { z } from 'zod';
import { Id, Line, PlainDate, Prose, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { REFERRED_KINDS } from './evidence.state.ts';
import { COLLECTION_STANDINGS, EVIDENCE_STANDINGS } from './expiry.ts';
import { linkAddress } from './link-address.ts';

const On = PlainDate.optional();

/** An https address; it is kept and shown, and never fetched. */
export const LinkAddress = z
  .string()
  .max(2_000)
  .transform((text, context) => {
    const address = linkAddress(text);
    if (address !== undefined) return address;
    context.addIssue({ code: 'custom', message: 'an address that begins with https://, without a password' });
    return z.NEVER;
  });

export const ReferredKind = z.enum(REFERRED_KINDS).meta({ id: 'ReferredKind' });

/** A record of this system, by kind and id. */
export const RecordInput = z.object({
  kind: ReferredKind,
  id: z.string().min(1).max(60).meta({ description: 'Its id; of a Statement of Applicability the edition' }),
  number: z.number().int().positive().nullable().default(null).meta({
    description: 'The version of a document or of a statement',
  }),
});

const SOURCE = {
  file: Id.nullable().default(null).meta({ description: 'An uploaded file of this organization' }),
  link: LinkAddress.optional().meta({ description: 'Instead of a file: an https address, never fetched' }),
  record: RecordInput.optional().meta({ description: 'Instead of a file: a record made in the system' }),
};
const DAYS = {
  from: PlainDate.optional().meta({ description: 'First day of the period that was observed' }),
  standsFor: PlainDate.meta({ description: 'The day that the record shows, or the last of its period' }),
  expiresOn: PlainDate.nullable().default(null),
};

const Collected = {
  collectedBy: Id.optional().meta({ description: 'Who collected it, where that was somebody else' }),
};

export const AttachInput = z.object({
  ...SOURCE,
  title: Line,
  ...DAYS,
  ...Collected,
  requirements: z.array(RequirementRef).min(1).max(50),
  on: On,
});

export const CollectInput = z.object({
  id: Id,
  ...SOURCE,
  title: Line.optional().meta({ description: 'The title of the piece before, unless said' }),
  ...DAYS,
  ...Collected,
  on: On,
});

export const ReviseEvidenceInput = z.object({ id: Id, ...SOURCE, title: Line, ...DAYS, why: Prose, on: On });

export const RelateInput = z.object({
  id: Id,
  requirements: z.array(RequirementRef).min(1).max(50),
  on: On,
});

export const ScheduleInput = z.object({
  id: Id,
  everyMonths: z.number().int().min(1).max(60),
  collector: Id.meta({ description: 'A member who may hand in evidence' }),
  nextDue: PlainDate.optional().meta({
    description: 'Its months after the day that the piece stands for, unless said',
  }),
  on: On,
});

export const EvidenceActInput = z.object({ id: Id, on: On });
export const WithdrawInput = z.object({ id: Id, why: Prose, on: On });

export const FileView = z
  .object({
    id: Id,
    name: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    mediaType: z.string(),
  })
  .meta({ id: 'File' });

const LinkView = z
  .object({
    address: z.string(),
    inside: z.boolean().meta({ description: 'It names a machine of the own network: shown as text' }),
  })
  .meta({ id: 'EvidenceLink' });

export const ReferredRecordView = z
  .object({ kind: ReferredKind, id: z.string(), number: z.number().int().nullable(), label: z.string() })
  .meta({ id: 'ReferredRecord' });

const CONTENT = {
  title: z.string(),
  from: z.string().nullable(),
  standsFor: z.string(),
  expiresOn: z.string().nullable(),
  file: FileView.nullable(),
  link: LinkView.nullable(),
  record: ReferredRecordView.nullable(),
};

export const EvidenceView = z
  .object({
    id: Id,
    version: z.number().int(),
    ...CONTENT,
    standing: z.enum(EVIDENCE_STANDINGS),
    requirements: z.array(RequirementRef),
    attachedOn: z.string(),
    attachedBy: NamedPerson,
    collectedBy: NamedPerson.nullable(),
    revision: z.number().int().meta({ description: '1, and one more each time it was put right' }),
    collection: z
      .object({
        everyMonths: z.number().int(),
        collector: NamedPerson,
        nextDue: z.string(),
        standing: z.enum(COLLECTION_STANDINGS),
      })
      .nullable(),
    replaces: Id.nullable(),
    replacedBy: Id.nullable(),
    verified: z.boolean().meta({ description: 'Somebody else has seen the original of this revision' }),
  })
  .meta({ id: 'Evidence' });

const Act = { by: NamedPerson, on: z.string() };

/** Who had it in hands. */
export const Custody = z.discriminatedUnion('what', [
  z.object({ what: z.literal('handed-in'), ...Act }),
  z.object({ what: z.literal('put-right'), ...Act, why: z.string(), ...CONTENT }),
  z.object({ what: z.literal('original-seen'), ...Act, revision: z.number().int() }),
  z.object({ what: z.literal('replaced'), ...Act, id: Id }),
  z.object({ what: z.literal('withdrawn'), ...Act, why: z.string() }),
  z.object({ what: z.literal('packed'), ...Act, id: Id, title: z.string() }),
  z.object({ what: z.literal('opened'), ...Act, times: z.number().int() }),
  z.object({ what: z.literal('taken'), ...Act, times: z.number().int() }),
]);

export const EvidenceDetail = EvidenceView.extend({
  chain: z
    .array(
      z.object({
        id: Id,
        title: z.string(),
        from: z.string().nullable(),
        standsFor: z.string(),
        standing: z.enum(EVIDENCE_STANDINGS),
      }),
    )
    .meta({ description: 'The pieces of its chain of collections, the newest first; itself among them' }),
  custody: z.array(Custody).meta({
    description:
      'Who handed it in, put it right, saw the original, packed it; for readers of the trail who opened and took it, the last first',
  }),
  refusesVerification: z.string().nullable().meta({
    description: 'Code of what would stand in the way if the caller confirmed to have seen the original',
  }),
}).meta({ id: 'EvidenceDetail' });
