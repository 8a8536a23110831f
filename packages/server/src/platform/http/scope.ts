/** What an operation outside an organization gets to work with. */
import type { Accounts } from '../auth/accounts.ts';
import type { Clock } from '../clock.ts';
import type { Program } from '../command/command.ts';
import type { Config } from '../config.ts';
import type { Db, Tx } from '../db/scoped.ts';
import type { Log } from '../log.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Post } from '../mail/post-mail.ts';
import type { Files } from '../files/files.ts';
import type { Secrets } from '../secret/secrets.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Tracing } from '../trace/tracing.ts';
import type { Openings } from './openings.ts';
import type { Operation } from './operation.ts';

/** The parts of a running server that requests are served from. */
export type Shell = {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Log;
  readonly jobs: Jobs;
  readonly files: Files;
  /** Puts letters into the post. */
  readonly post: Post;
  /** Everything that can be called, for what calls operations itself (the sample). */
  readonly operations: readonly Operation[];
  readonly accounts: Accounts;
  /** Derives the key for one purpose from the installation's master secret. */
  readonly key: (purpose: string) => Buffer;
  /** Seals what the database must not show; each secret opens in its own row alone. */
  readonly secrets: Secrets;
  /** The program of the operator that keeps new keys of bodies; undefined where they are sealed in the database. */
  readonly signer: Program | undefined;
  /** Figures for Prometheus. */
  readonly metrics: Metrics;
  /** Traces, where a collector is set. */
  readonly tracing: Tracing | undefined;
  /** What was opened and by whom. */
  readonly openings: Openings;
};

export type PublicAct = {
  /** Headers of the answer: a session's cookies, for the few operations that open one. */
  readonly answering: Headers;
  readonly shell: Shell;
  readonly requestId: string;
  readonly at: string;
  readonly today: string;
};
export type PersonAct = PublicAct & {
  readonly person: string;
  /** The session by its id; undefined where the program itself asks. */
  readonly session: string | undefined;
  /** The identity provider through which the person came in. */
  readonly signOn: string | undefined;
  /** The one organization that a program's token reaches; undefined for the person himself. */
  readonly onlyOrg: string | undefined;
  /** Under app_platform: the person acts before any organization is chosen. */
  readonly tx: Tx;
};
