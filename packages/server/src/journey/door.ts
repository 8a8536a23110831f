/** How the journey reaches a server: people who call operations by name, and what they see of it. */
import type { Problem } from '../platform/http/problem.ts';

/* oxlint-disable typescript/no-explicit-any -- answers are read by the journey as JSON, the way a foreign program would */
export type Json = any;

export type Walker = {
  readonly person: string;
  readonly name: string;
  /** @throws when the server answers with a problem */
  call(operation: string, org: string, input?: object): Promise<Json>;
  /** The problem that the server is expected to answer with. @throws when it does not refuse */
  refused(operation: string, org: string, input: object, code: string): Promise<Problem>;
  upload(org: string, name: string, content: Uint8Array): Promise<Json>;
  /** A file of the organization, by its address below it. @throws when the server answers with a problem */
  download(org: string, path: string): Promise<Uint8Array>;
};

export type Door = {
  /** A new person with an account. */
  signUp(name: string): Promise<Walker>;
  /** A public address, without an account. */
  open(path: string): Promise<{ status: number; text: string; bytes: Uint8Array }>;
  /** Today's date on the server. */
  readonly today: string;
  /** Tells what was done and what came back, one line each. */
  tell(step: string, result: string): void;
};

/** The people and things that later chapters go on with. */
export type Story = {
  readonly client: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly manager: Walker;
    readonly director: Walker;
  };
  readonly body: {
    readonly id: string;
    readonly slug: string;
    readonly schemeManager: Walker;
    readonly reviewer: Walker;
    readonly planner: Walker;
    readonly lead: Walker;
    readonly auditor: Walker;
    readonly technical: Walker;
    readonly decider: Walker;
  };
};
