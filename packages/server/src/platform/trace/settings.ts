/** The standard variables of OpenTelemetry, as far as they are understood here; what is not is refused at the start. */
import { UnusableSetting } from '../config.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export const SAMPLERS = ['always_on', 'always_off', 'traceidratio'] as const;

export type TraceSettings = {
  /** Where traces go, as it was set. */
  readonly url: string;
  /** The same without a name, password or key that it may carry. */
  readonly place: string;
  readonly sampler: (typeof SAMPLERS)[number];
  /** Whether a decision that came with the request counts first. */
  readonly parentBased: boolean;
  readonly ratio: number;
  /** How long one export may take with all its tries, in milliseconds; the stop waits no longer either. */
  readonly timeoutMs: number;
  readonly delayMs: number;
  readonly queue: number;
  readonly batch: number;
};

/** Half of what the specification says, so that a stop beside a dead collector stays within its usual five seconds. */
const TIMEOUT_MS = 5_000;

/** @throws UnusableSetting */
function addressOf(env: Env): Pick<TraceSettings, 'url' | 'place'> {
  const own = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const name = own ? 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT' : 'OTEL_EXPORTER_OTLP_ENDPOINT';
  const text = own ?? `${env.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/$/, '')}/v1/traces`;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new UnusableSetting(
      `${name} has to begin with http:// or https://, such as http://localhost:4318.`,
    );
  }
  const { origin, pathname } = new URL(text);
  return { url: text, place: origin + pathname };
}

/** @throws UnusableSetting */
function samplerOf(env: Env): Pick<TraceSettings, 'sampler' | 'parentBased' | 'ratio'> {
  const text = env.OTEL_TRACES_SAMPLER || 'parentbased_always_on';
  const parentBased = text.startsWith('parentbased_');
  const sampler = SAMPLERS.find(one => one === text.replace(/^parentbased_/, ''));
  if (!sampler) {
    const known = SAMPLERS.flatMap(one => [one, `parentbased_${one}`]).join(', ');
    throw new UnusableSetting(`OTEL_TRACES_SAMPLER is “${text}”; it has to be one of ${known}.`);
  }
  const ratio = Number(env.OTEL_TRACES_SAMPLER_ARG || '1');
  if (!(ratio >= 0 && ratio <= 1)) {
    throw new UnusableSetting('OTEL_TRACES_SAMPLER_ARG has to be a number from 0 to 1.');
  }
  return { sampler, parentBased, ratio };
}

/** @throws UnusableSetting */
function countOf(env: Env, name: string, otherwise: number): number {
  const value = Number(env[name] || otherwise);
  if (Number.isInteger(value) && value > 0) return value;
  throw new UnusableSetting(`${name} is “${env[name]}”; it has to be a whole number above zero.`);
}

/** @returns undefined where nothing is traced @throws UnusableSetting */
export function traceSettings(env: Env): TraceSettings | undefined {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return undefined;
  const exporter = env.OTEL_TRACES_EXPORTER || 'otlp';
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || exporter === 'none') return undefined;
  if (exporter !== 'otlp')
    throw new UnusableSetting(`OTEL_TRACES_EXPORTER is “${exporter}”; it has to be otlp or none.`);
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || env.OTEL_EXPORTER_OTLP_PROTOCOL || 'http/json';
  if (!protocol.startsWith('http/'))
    throw new UnusableSetting(
      `OTEL_EXPORTER_OTLP_PROTOCOL is “${protocol}”; traces go as http/json, which collectors take on port 4318.`,
    );
  const ownTimeout = 'OTEL_EXPORTER_OTLP_TRACES_TIMEOUT';
  const queue = countOf(env, 'OTEL_BSP_MAX_QUEUE_SIZE', 2_048);
  return {
    ...addressOf(env),
    ...samplerOf(env),
    timeoutMs: countOf(env, env[ownTimeout] ? ownTimeout : 'OTEL_EXPORTER_OTLP_TIMEOUT', TIMEOUT_MS),
    delayMs: countOf(env, 'OTEL_BSP_SCHEDULE_DELAY', 5_000),
    queue,
    batch: Math.min(queue, countOf(env, 'OTEL_BSP_MAX_EXPORT_BATCH_SIZE', 512)),
  };
}
