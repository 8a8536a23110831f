/** The parts of an archive as they are read: nothing is believed that does not fit. */
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { FORMAT } from './archive-format.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Short = z.string().max(300);

export const Manifest = z.object({
  parts: z
    .array(z.object({ name: z.string().max(200), size: z.number().int().min(0), sha256: Sha256 }))
    .max(200_000),
});

export const Head = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().positive(),
  takenOutAt: z.iso.datetime(),
  chain: z.object({ links: z.number().int().min(0), head: Sha256.nullable() }),
  organization: z.object({ id: Id, name: Short, kind: z.enum(['organization', 'certification-body']) }),
});

export const ChainLine = z.object({
  event: z.object({
    org: Id,
    stream: z.string().max(120),
    version: z.number().int().positive(),
    type: z.string().regex(/^[A-Z][A-Za-z]{2,60}$/),
    schema: z.number().int().positive(),
    data: z.record(z.string().max(300), z.unknown()),
    actor: Id.nullable(),
    operation: z.string().regex(/^[A-Za-z.-]{2,80}$/),
    at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/),
  }),
});
export type ArchivedEvent = z.infer<typeof ChainLine>['event'];

export const PersonLine = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  email: z.string().max(300).default(''),
  roles: z.array(z.string().max(60)).max(20),
  ownRoles: z.array(Id).max(50),
  since: PlainDate,
  lastDay: PlainDate.nullable(),
  limits: z.unknown(),
});

export const FileLine = z.object({
  id: Id,
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^/\\\p{Cc}]+$/u),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/),
  size: z.number().int().min(0),
  sha256: Sha256,
  uploadedBy: Id.nullable(),
  uploadedAt: z.iso.datetime(),
});

export const RecordLine = z.object({
  id: Id,
  version: z.number().int().positive(),
  state: z.record(z.string(), z.unknown()),
});

const Listed = z.array(z.object({}).loose()).max(10_000).default([]);
export const Settings = z.object({
  roles: z
    .array(
      z.object({
        id: Id,
        name: z.string().min(2).max(80),
        permissions: z.array(z.string().max(60)).max(100),
        endedAt: z.string().nullable(),
      }),
    )
    .max(200)
    .default([]),
  webhooks: Listed,
  domains: Listed,
  providers: Listed,
  delegations: Listed,
  stations: Listed,
});

const Requirement = z
  .object({
    key: z.string().max(40),
    title: z.string().max(500),
    asks: z.string().max(20_000),
    kind: z.string(),
    assessable: z.boolean(),
    mayExclude: z.boolean(),
    documented: z.string(),
  })
  .loose();

/** As far as pages rely on it. */
export const StandardPart = z.object({
  sha256: Sha256,
  edition: z
    .object({
      id: z.string().regex(/^own-[a-z0-9-]{1,60}$/),
      standard: z.string().max(120),
      title: z.string().max(500),
      applicability: z.object({ rule: z.string() }).loose(),
      requirements: z.array(Requirement).max(5_000),
    })
    .loose(),
  carried: z.unknown(),
});

export const Crosswalks = z
  .array(
    z.object({
      from: z.string().max(60),
      to: z.string().max(60),
      name: z.string().max(300),
      relations: z
        .array(
          z.object({
            from: z.string().max(40),
            to: z.string().max(40),
            kind: z.enum(['equal', 'subset', 'superset', 'intersects']),
          }),
        )
        .max(20_000),
    }),
  )
  .max(50);

export const SharedLine = z.object({ kind: z.string().max(60) }).loose();
