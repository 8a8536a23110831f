/** Traces over OTLP where the operator names a collector; else nothing is loaded and nothing is measured. */
import type { Log } from '../log.ts';
import { type Env, traceSettings } from './settings.ts';
import type { About, Span } from './span.ts';

export type Beginning = About & {
  /** The traceparent of whom this goes on for. */
  readonly parent?: string | undefined;
  /** The traceparent of what caused it, in a trace of its own. */
  readonly causedBy?: string | undefined;
};

export type Tracing = {
  /** Begins a piece that is inside no other one; whoever begins it ends it. */
  begin(about: Beginning): Span;
  /** Sends what is not sent yet, for as long as one export may take. */
  stop(): Promise<void>;
};

/** @throws UnusableSetting */
export async function openTracing(env: Env, log: Log): Promise<Tracing | undefined> {
  const settings = traceSettings(env);
  return settings && (await import('./otlp.ts')).overOtlp(settings, log);
}
