// Why the engine would not start: a code for programs and a sentence for the person who has to act.

export type EngineRefusalCode =
  | 'data-in-use'
  | 'data-not-ours'
  | 'data-damaged'
  | 'other-major'
  | 'upgrade-not-possible'
  | 'disk-full'
  | 'socket-path-too-long'
  | 'no-binaries'
  | 'no-unprivileged-user'
  | 'cannot-start'
  | 'server-unreachable'
  | 'server-too-old'
  | 'server-encoding'
  | 'role-too-powerful'
  | 'roles-missing';

/** The engine said no before anything was changed; `message` says what stands in the way and what to do. */
export class EngineRefusal extends Error {
  readonly code: EngineRefusalCode;

  constructor(code: EngineRefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineRefusal';
    this.code = code;
  }
}

/** The error code of the operating system ("ENOENT"), or of PostgreSQL ("53100"), when there is one. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
