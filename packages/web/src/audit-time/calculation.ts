/** What the calculator holds: a request of the rules, with the people of all standards said once; and its address. */
import type { AuditAnswer, AuditRequest, StandardRequest } from '@certwright/rules/audit/audit.request';
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import type { PersonnelGroup } from '@certwright/rules/audit-time/effective-personnel';
import { isRefused, type Refusal } from '@certwright/rules/rule';

export type People = number | readonly PersonnelGroup[];

/** A field that is still empty is undefined; the rules say what is missing. */
type Draft<T> = { readonly [K in keyof T]?: T[K] | undefined };

export type StandardDraft = Draft<Omit<StandardRequest, 'standard'>> & { readonly standard: string };
export type SiteDraft = {
  readonly name: string;
  readonly personnel?: number | undefined;
  readonly group?: string | undefined;
  readonly chosen?: boolean | undefined;
};

export type Calculation = {
  readonly event: AuditRequest['event'];
  readonly on: string;
  /** Of all standards that name none of their own; with several sites those of the central function. */
  readonly people: People | undefined;
  readonly standards: readonly StandardDraft[];
  readonly sites?: readonly SiteDraft[] | undefined;
  readonly seed?: string | undefined;
  readonly level?: number | undefined;
  readonly auditors?: readonly number[] | undefined;
  readonly fullTimeHours?: number | undefined;
  readonly table?: 'step' | 'interpolate' | undefined;
  readonly rounding?: 'nearest-half' | 'ceil-half' | undefined;
  /** Percent of the initial audit that stage 1 takes. */
  readonly stage1Percent?: number | undefined;
};

export const start = (on: string): Calculation => ({
  event: 'initial',
  on,
  people: 50,
  standards: [{ standard: 'ISO 9001' }],
});

/** Copies without what was not said, all the way down: the rules tell "not said" from "nothing". */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) =>
      field === undefined || field === '' ? [] : [[name, said(field)]],
    ),
  );
}

/** The request as file, API and command line take it. */
export function requestOf(calculation: Calculation): unknown {
  const { people, standards, sites, seed, level, auditors, table, rounding, stage1Percent, ...rest } =
    calculation;
  const integrated = standards.length > 1 && level !== undefined;
  return said({
    ...rest,
    standards: standards.map(one => ({ ...one, personnel: one.personnel ?? (sites ? undefined : people) })),
    sites: sites && { central: { personnel: people }, sites, seed },
    integration: integrated ? { level, auditors: auditors ?? [standards.length] } : undefined,
    method: table || rounding ? { table, rounding } : undefined,
    parameters: stage1Percent === undefined ? undefined : { stage1Share: stage1Percent / 100 },
  });
}

export type Outcome =
  | { readonly answer: AuditAnswer; readonly refusals?: undefined }
  | { readonly answer?: undefined; readonly refusals: readonly Refusal[] };

export function outcomeOf(calculation: Calculation): Outcome {
  const result = determineAudit(requestOf(calculation));
  return isRefused(result) ? { refusals: result.refusals } : { answer: result };
}

/** The calculation as a word of an address: JSON in UTF-8 in base64url. */
export function wordOf(calculation: Calculation): string {
  const bytes = new TextEncoder().encode(JSON.stringify(said(calculation)));
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Undefined for a word that nobody wrote with `wordOf`. What stands in it is checked by the rules, not trusted. */
export function calculationOf(word: string): Calculation | undefined {
  try {
    const binary = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(binary, char => char.charCodeAt(0)),
    );
    const value: unknown = JSON.parse(text);
    return isCalculation(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const EVENTS: readonly string[] = ['initial', 'surveillance', 'recertification'];

/** Enough to draw the form without breaking: names and lists where the form reads names and lists. */
function isCalculation(value: unknown): value is Calculation {
  if (typeof value !== 'object' || value === null) return false;
  const { event, on, standards, sites, people, auditors } = value as Record<string, unknown>;
  const named = (list: unknown, name: string): boolean =>
    Array.isArray(list) &&
    list.every(one => typeof one === 'object' && one !== null && typeof one[name] === 'string');
  const groups = (list: unknown): boolean =>
    list === undefined || typeof list === 'number' || named(list, 'label');
  return (
    EVENTS.includes(String(event)) &&
    typeof on === 'string' &&
    named(standards, 'standard') &&
    (standards as { personnel?: unknown; factors?: unknown }[]).every(
      one => groups(one.personnel) && (one.factors === undefined || named(one.factors, 'reason')),
    ) &&
    groups(people) &&
    (sites === undefined || named(sites, 'name')) &&
    (auditors === undefined || Array.isArray(auditors))
  );
}

/** A change of one place of a list. */
export const withPlace = <T>(list: readonly T[], at: number, change: Partial<T>): readonly T[] =>
  list.map((one, i) => (i === at ? { ...one, ...change } : one));
export const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at);
