/** The SDK of OpenTelemetry behind our spans; a provider of its own, so that libraries that know the API stay silent. */
import {
  type Context,
  ROOT_CONTEXT,
  type Span as SdkSpan,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { VERSION } from '../config.ts';
import type { Log } from '../log.ts';
import type { TraceSettings } from './settings.ts';
import type { About, Span } from './span.ts';
import type { Tracing } from './tracing.ts';

const KINDS = {
  inside: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
} as const;

/** Version 00 of W3C Trace Context; of later ones what is the same. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(?:-.*)?$/;

function remote(traceparent: string | undefined) {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
}

const optionsOf = ({ kind = 'inside', attributes }: About) => ({
  kind: KINDS[kind],
  ...(attributes ? { attributes: { ...attributes } } : {}),
});

function spanOn(tracer: Tracer, span: SdkSpan): Span {
  const { traceId, spanId, traceFlags } = span.spanContext();
  const context: Context = trace.setSpan(ROOT_CONTEXT, span);
  return {
    traceId,
    spanId,
    kept: span.isRecording(),
    traceparent: `00-${traceId}-${spanId}-0${traceFlags & TraceFlags.SAMPLED}`,
    rename: name => void span.updateName(name),
    set: attributes => void span.setAttributes({ ...attributes }),
    fail(type) {
      span.setAttribute('error.type', type);
      span.setStatus({ code: SpanStatusCode.ERROR });
    },
    begin: about => spanOn(tracer, tracer.startSpan(about.name, optionsOf(about), context)),
    end: () => span.end(),
  };
}

function rootSampler({ sampler, ratio }: TraceSettings): Sampler {
  if (sampler === 'always_on') return new AlwaysOnSampler();
  return sampler === 'always_off' ? new AlwaysOffSampler() : new TraceIdRatioBasedSampler(ratio);
}

function samplerOf(settings: TraceSettings): Sampler {
  const root = rootSampler(settings);
  return settings.parentBased ? new ParentBasedSampler({ root }) : root;
}

/** Says once when the collector stops taking spans, and once when it takes them again. */
function watched(inner: SpanExporter, log: Log): SpanExporter {
  let taken = true;
  return {
    export(spans, done) {
      inner.export(spans, result => {
        const now = result.error === undefined;
        if (taken && !now) log.warn('the collector does not take traces; they are dropped until it does');
        if (!taken && now) log.warn('the collector takes traces again');
        taken = now;
        done(result);
      });
    },
    shutdown: () => inner.shutdown(),
    forceFlush: () => inner.forceFlush?.() ?? Promise.resolve(),
  };
}

/** Headers, certificates and compression are the exporter's own to read from the environment. */
export function overOtlp(settings: TraceSettings, log: Log): Tracing {
  const exporter = watched(
    new OTLPTraceExporter({ url: settings.url, timeoutMillis: settings.timeoutMs }),
    log,
  );
  const provider = new TracerProvider({
    sampler: samplerOf(settings),
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'certwright', 'service.version': VERSION }))
      .merge(detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] })),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: settings.delayMs,
        maxQueueSize: settings.queue,
        maxExportBatchSize: settings.batch,
      }),
    ],
  });
  const tracer = provider.getTracer('certwright', VERSION);
  return {
    begin(about) {
      const cause = remote(about.causedBy);
      const parent = remote(about.parent);
      const context = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
      const options = { ...optionsOf(about), ...(cause ? { links: [{ context: cause }] } : {}) };
      return spanOn(tracer, tracer.startSpan(about.name, options, context));
    },
    // What could not be sent is lost, and was told by `watched`.
    stop: () => provider.shutdown().catch(() => undefined),
  };
}

/** Sends the collector an export with nothing in it. @returns what went wrong, or undefined when it was taken */
export async function askCollector(url: string, waitMs: number): Promise<string | undefined> {
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: waitMs });
  const error = await new Promise<Error | undefined>(resolve => {
    exporter.export([], result => resolve(result.error));
  });
  await exporter.shutdown();
  if (!error) return undefined;
  const { code } = error as { code?: string | number };
  return typeof code === 'number' ? `it answered ${code}` : (code ?? error.message);
}
