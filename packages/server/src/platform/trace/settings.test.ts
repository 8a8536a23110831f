/** Settings of traces: the standard variables, what is refused, and that nothing is loaded without them. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { UnusableSetting } from '../config.ts';
import { traceSettings } from './settings.ts';
import { aboutStatement } from './statement-span.ts';

const AT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };

describe('the settings', () => {
  test.each([
    {},
    { ...AT, OTEL_SDK_DISABLED: 'true' },
    { ...AT, OTEL_TRACES_EXPORTER: 'none' },
    { OTEL_TRACES_SAMPLER: 'always_on' },
  ])('%o trace nothing', env => {
    expect(traceSettings(env)).toBeUndefined();
  });

  test('are those of the specification', () => {
    expect(traceSettings(AT)).toMatchObject({
      place: 'http://collector:4318/v1/traces',
      sampler: 'always_on',
      parentBased: true,
    });
    expect(
      traceSettings({
        OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://me:key@collector/in?key=x',
        OTEL_TRACES_SAMPLER: 'traceidratio',
        OTEL_TRACES_SAMPLER_ARG: '0.25',
      }),
    ).toMatchObject({
      url: 'https://me:key@collector/in?key=x',
      place: 'https://collector/in',
      sampler: 'traceidratio',
      parentBased: false,
      ratio: 0.25,
    });
  });

  test.each([
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' },
    { ...AT, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
    { ...AT, OTEL_TRACES_EXPORTER: 'zipkin' },
    { ...AT, OTEL_TRACES_SAMPLER: 'sometimes' },
    { ...AT, OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '2' },
    { ...AT, OTEL_BSP_SCHEDULE_DELAY: 'soon' },
  ])('%o are refused', env => {
    expect(() => traceSettings(env)).toThrow(UnusableSetting);
  });
});

test('without a collector no package of the SDK is loaded', () => {
  const code = `
    const { openTracing } = await import('./packages/server/src/platform/trace/tracing.ts');
    const seen = [];
    const { registerHooks } = await import('node:module');
    registerHooks({ resolve(specifier, context, next) { seen.push(specifier); return next(specifier, context); } });
    const off = await openTracing({}, undefined);
    const before = seen.filter(one => one.includes('opentelemetry')).length;
    await openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }, undefined);
    const after = seen.filter(one => one.includes('opentelemetry')).length;
    console.log(JSON.stringify({ off: off === undefined, before, loaded: after > 0 }));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual({ off: true, before: 0, loaded: true });
});

test.each([
  ['select "id" from "finding" where "id" = $1', 'select finding'],
  ['insert into "event" ("org") values ($1) returning "pos"', 'insert event'],
  ['update "mail" set "tries" = $1', 'update mail'],
  ['delete from auth.session where "userId" = $1', 'delete session'],
  ['with x as (select 1 from "audit") select * from x', 'select audit'],
  ["select set_config('role', 'app_tenant', true)", 'select'],
])('of the statement %s the collector is told “%s”', (sql, name) => {
  expect(aboutStatement(sql).name).toBe(name);
});
