/** What a backup says of itself; it is written last, so that a backup without it is none. */
import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);

export const Manifest = z.object({
  format: z.literal(1),
  program: z.string(),
  /** The moment of the snapshot, UTC. */
  at: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      schema: z.enum(['public', 'auth']),
      name: Name,
      columns: z.array(Name),
      rows: z.number().int(),
      bytes: z.number().int(),
      sha256: Sha256,
    }),
  ),
  jobs: z.number().int(),
  files: z.object({ count: z.number().int(), bytes: z.number().int(), sha256: Sha256 }),
  /** Whether the installation's secret came along; without it signing keys and second factors cannot be read. */
  secret: z.boolean(),
});
export type Manifest = z.infer<typeof Manifest>;
export type BackedTable = Manifest['tables'][number];

/** A backup was broken, is of a newer release, or cannot be opened; the sentence says which. */
export class UnusableBackup extends Error {}

/** Names inside the place of backups. */
export const named = {
  manifest: (run: string): string => `runs/${run}/manifest.json`,
  table: (run: string, { schema, name }: Pick<BackedTable, 'schema' | 'name'>): string =>
    `runs/${run}/${schema}.${name}.copy.zst`,
  jobs: (run: string): string => `runs/${run}/jobs.jsonl.zst`,
  files: (run: string): string => `runs/${run}/files.jsonl.zst`,
  secret: (run: string): string => `runs/${run}/secret`,
  /** Contents are shared by all backups of a place: what is there is not copied again. */
  content: (shelf: string, sha256: string): string => `${shelf}/${sha256.slice(0, 2)}/${sha256}`,
} as const;
