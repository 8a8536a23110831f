/** Who acts, through which door, when: what every event and every command of one operation carries. */
import type { Permission } from '@certwright/core/party/permission.table';
import type { OrgKind } from '@certwright/core/party/role.table';
import type { Program } from '../command/command.ts';
import type { Secrets } from '../secret/secrets.ts';
import type { Tx } from '../db/scoped.ts';
import type { Files } from '../files/files.ts';
import type { Post } from '../mail/post-mail.ts';
import type { Jobs } from '../jobs/jobs.ts';

export type Act = {
  readonly tx: Tx;
  readonly org: string;
  readonly person: string;
  readonly kind: OrgKind;
  /** A guest who sees some records only. */
  readonly limited: boolean;
  /** What the person may do here. */
  readonly can: (permission: Permission) => boolean;
  readonly operation: string;
  readonly requestId: string;
  /** The moment of the operation, UTC. */
  readonly at: string;
  /** The calendar day of the operation. */
  readonly today: string;
  /** The version that the caller had in front of him (If-Match). */
  readonly expected?: number;
  readonly jobs: Jobs;
  /** The contents of files, by hash. */
  readonly files: Files;
  /** Puts letters into the post. */
  readonly post: Post;
  /** How people reach this server: certificates and DIDs carry it. */
  readonly baseUrl: string;
  /** Derives the key for one purpose from the installation's master secret. */
  readonly key: (purpose: string) => Buffer;
  /** What the TXT records of a name say. */
  readonly txt: (name: string) => Promise<readonly string[]>;
  /** Asks an address that somebody typed: guarded, short, without redirects. @throws AddressFault */
  readonly fetched: (address: string) => Promise<Response>;
  /** Secrets at rest. */
  readonly secrets: Secrets;
  /** The program of the operator that keeps new keys of bodies. */
  readonly signer: Program | undefined;
};

/** What an event says about the act that it comes from. */
export type Acting = Pick<Act, 'tx' | 'org' | 'person' | 'operation' | 'requestId' | 'at'>;

/** The same of what the program may find by itself: then nobody acts. */
export type Recording = Omit<Acting, 'person'> & { readonly person: string | null };
