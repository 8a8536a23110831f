/** `certwright audit-time`, `sampling`, `deadlines`: the rules alone, JSON in and out, without a server. */
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { sampleOf } from '@certwright/core/audit-time/sampling';
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import { source } from '@certwright/rules/audit-time/derivation';
import { certificationDeadlines } from '@certwright/rules/deadlines/certification-deadlines';
import { AUDIT_EVENTS } from '@certwright/rules/multi-site/multi-site.rules';
import { cite, isRefused, refusal, type Refused, type Step, type Warning } from '@certwright/rules/rule';
import { systemClock } from '../platform/clock.ts';
import { type Options, readOptions } from './options.ts';

const refused = (code: string, text: string): Refused => ({ refusals: [refusal(code, text)] });

/** The file that the first word names, or standard input for `-`. */
async function jsonOf({ words: [file] }: Options): Promise<unknown> {
  if (file === undefined) return refused('no-file', 'Name a JSON file, or - to read it from standard input.');
  try {
    const content = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
    return JSON.parse(content);
  } catch (error) {
    return refused('no-json', `${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

const unread = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'refusals' in value;

/** Answers on standard output; refusals as JSON there too, as text on standard error. @returns the exit code */
function print<T extends object>(
  { named }: Options,
  result: T | Refused,
  say: (answer: T) => readonly string[],
): number {
  const no = isRefused(result);
  if (named['json'] !== undefined) console.log(JSON.stringify(result, null, 2));
  else if (no) for (const { text } of result.refusals) console.error(text);
  else for (const line of say(result)) console.log(line);
  return no ? 1 : 0;
}

const derived = ({ steps, warnings }: { steps: readonly Step[]; warnings: readonly Warning[] }): string[] => [
  '',
  'Why',
  ...steps.map(step => `  ${step.about ? `${step.about}: ` : ''}${step.text} [${source(step.rule)}]`),
  ...(warnings.length > 0 ? ['', 'To look at'] : []),
  ...warnings.map(warning => `  ${warning.text} [${source(warning.rule)}]`),
];

/** `audit-time FILE [--json]` */
export async function auditTime(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['json']);
  const json = await jsonOf(options);
  return print(options, unread(json) ? json : determineAudit(json), answer => [
    `${answer.event} audit on the rules of ${answer.on}: ${answer.days} days, ${answer.onSiteDays} of them on site`,
    ...(answer.stage1 === undefined ? [] : [`  stage 1: ${answer.stage1}, stage 2: ${answer.stage2}`]),
    `  surveillance each year: ${answer.surveillance}, recertification: ${answer.recertification}`,
    ...answer.perStandard.map(
      one => `  ${one.standard}: ${one.effectivePersonnel} effective persons, ${one.days} days`,
    ),
    ...(answer.sample ?? []).map(site => `  site ${site.name}: ${site.days} days (${site.how})`),
    ...derived(answer),
  ]);
}

const isEvent = (word: string): word is (typeof AUDIT_EVENTS)[number] =>
  AUDIT_EVENTS.some(event => event === word);

/** `sampling --sites N [--event E] [--standard S] [--seed N] [--on DATE] [--json]` */
export async function sampling(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['json']);
  const { sites, event = 'initial', standard, seed, on = systemClock.today() } = options.named;
  const result = isEvent(event)
    ? sampleOf({ sites: Number(sites), event, on, standard, seed })
    : refused('bad-input', `--event: expected one of ${AUDIT_EVENTS.join(', ')}.`);
  return print(options, result, answer => [
    `${answer.sample} of ${answer.sites} sites and the central function, ${answer.random} of them at random`,
    ...(answer.drawn ? [`  drawn with the seed ${answer.seed}: ${answer.drawn.join(', ')}`] : []),
    ...derived(answer),
  ]);
}

/** `deadlines FILE [--json]` */
export async function deadlines(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['json']);
  const json = await jsonOf(options);
  return print(options, unread(json) ? json : certificationDeadlines(json), answer =>
    answer.deadlines.map(one => `${one.date}  ${one.what}: ${one.meaning} [${cite(one.rule)}]`),
  );
}
