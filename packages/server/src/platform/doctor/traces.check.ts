// Whether traces go anywhere, and whether the collector takes them.
import { UnusableSetting } from '../config.ts';
import { type Env, traceSettings } from '../trace/settings.ts';
import { type Finding, good, wrong } from './finding.ts';

const PATIENCE_MS = 3_000;

export const checkTraces = async (env: Env): Promise<Finding[]> => {
  try {
    const settings = traceSettings(env);
    if (!settings) return [good('traces', 'Off; OTEL_EXPORTER_OTLP_ENDPOINT sets a collector.')];
    const { askCollector } = await import('../trace/otlp.ts');
    const fault = await askCollector(settings.url, PATIENCE_MS);
    if (fault === undefined) return [good('traces', `On; the collector at ${settings.place} answers.`)];
    return [
      wrong(
        'traces',
        `On, but the collector at ${settings.place} takes nothing: ${fault}.`,
        'Start it or mend OTEL_EXPORTER_OTLP_ENDPOINT and …_HEADERS; until then traces are dropped, nothing else.',
      ),
    ];
  } catch (error) {
    if (!(error instanceof UnusableSetting)) throw error;
    return [wrong('traces', error.message, 'The server does not start with it.')];
  }
};
