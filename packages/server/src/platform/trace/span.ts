/** Where the time of a request or a job goes: pieces of work, each inside another one. Without a collector they are not made. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Names, kinds, counts; never a value that a person typed, an id of a person, or an address. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export type About = {
  readonly name: string;
  /** Who is at the other end; `inside` when left out. */
  readonly kind?: 'inside' | 'server' | 'client' | 'producer' | 'consumer';
  readonly attributes?: Attributes;
  /** What it throws may be an answer like any other (a refusal), so that it is no failure of this piece. */
  readonly mayRefuse?: true;
};

export type Span = {
  readonly traceId: string;
  readonly spanId: string;
  /** False where the sampler left this trace out: then no pieces are made below it. */
  readonly kept: boolean;
  /** As W3C Trace Context writes it, for what goes on elsewhere. */
  readonly traceparent: string;
  rename(name: string): void;
  set(attributes: Attributes): void;
  /** @param type a class or code of the fault; never its message, which may quote what somebody typed */
  fail(type: string): void;
  begin(about: About): Span;
  end(): void;
};

const running = new AsyncLocalStorage<Span>();

/** The piece of work that runs now. */
export const currentSpan = (): Span | undefined => running.getStore();

/** Runs work as this piece; whoever began it ends it. */
export const within = <T>(span: Span, work: () => T): T => running.run(span, work);

/** The kind of a fault: SQLSTATE, errno or class. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : error.constructor.name;
}

/** Runs work as a piece of what runs now, or just runs it where nothing is traced. @param about asked for only when traced */
export function piece<T>(about: () => About, work: (span?: Span) => Promise<T>): Promise<T> {
  const outer = running.getStore();
  return outer?.kept ? timed(outer, about(), work) : work();
}

async function timed<T>(outer: Span, about: About, work: (span?: Span) => Promise<T>): Promise<T> {
  const span = outer.begin(about);
  try {
    return await running.run(span, () => work(span));
  } catch (error) {
    if (!about.mayRefuse) span.fail(faultOf(error));
    throw error;
  } finally {
    span.end();
  }
}
