// Reads the text of a starter document: seven fields between two fences, each once on a line of its own, then Markdown.

import type { Fault } from '../shape.ts';
import { isFamilyId } from './family.ts';
import { isRole } from './starter-roles.ts';
import { STARTER_KINDS } from './starter.ts';
import type { StarterDocument, StarterKind } from './starter.ts';

const FIELDS = ['number', 'title', 'kind', 'requirements', 'owner', 'review-months', 'records'] as const;
type Field = (typeof FIELDS)[number];

const FENCE = '---';
/** On which line of the file the body begins, from 1. */
export const BODY_LINE = FIELDS.length + 3;

const isField = (value: string): value is Field => FIELDS.some(one => one === value);
const isKind = (value: string): value is StarterKind => STARTER_KINDS.some(one => one === value);

type Head = ReadonlyMap<Field, { readonly value: string; readonly line: number }>;
type Reason = readonly [path: string, reason: string, line?: number];

/** Lines between the fences as fields, or what is wrong with them. */
const headOf = (lines: readonly string[]): { readonly head: Head; readonly reasons: readonly Reason[] } => {
  const head = new Map<Field, { value: string; line: number }>();
  const reasons: Reason[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 2;
    const [, name = '', value = ''] = /^([a-z-]+): (\S.*)$/.exec(text) ?? [];
    if (!isField(name)) reasons.push(['', `"${text}" is no field; there are ${FIELDS.join(', ')}`, line]);
    else if (head.has(name)) reasons.push([name, 'stands twice', line]);
    else head.set(name, { value, line });
  }
  for (const name of FIELDS) if (!head.has(name)) reasons.push([name, 'is missing']);
  return { head, reasons };
};

const listOf = (value: string): readonly string[] | undefined => {
  const inner = /^\[([^[\]]+)\]$/.exec(value)?.[1];
  const entries = inner?.split(',').map(one => one.trim());
  return entries?.every(one => one !== '') ? entries : undefined;
};

/**
 * @param text the file's content
 * @param file family and slug, as `core/internal-audit.md`
 * @returns the document, or what is wrong with its form; what it says is judged by `check-starter.ts`
 */
export const parseStarter = (
  text: string,
  file: string,
): { readonly document: StarterDocument } | { readonly faults: readonly Fault[] } => {
  const [opening, ...rest] = text.split('\n');
  const end = rest.indexOf(FENCE);
  const { head, reasons: ofHead } = headOf(end === -1 ? [] : rest.slice(0, end));
  const reasons: Reason[] = [...ofHead];
  if (opening !== FENCE || end === -1) reasons.unshift(['', `has no fields between two lines of ${FENCE}`]);

  const value = (field: Field): string => head.get(field)?.value ?? '';
  const refuse = (field: Field, expected: string): void => {
    const given = head.get(field);
    if (given) reasons.push([field, `is "${given.value}", expected ${expected}`, given.line]);
  };
  const [, family, slug = ''] = /^([a-z-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(file) ?? [];
  if (!isFamilyId(family)) reasons.push(['', 'does not lie as <family>/<slug>.md in the folder of a family']);
  const [kind, owner, months] = [value('kind'), value('owner'), value('review-months')];
  if (!isKind(kind)) refuse('kind', `one of ${STARTER_KINDS.join(', ')}`);
  if (!isRole(owner)) refuse('owner', 'the id of a role');
  if (!/^(?:[1-9]|[12]\d|3[0-6])$/.test(months)) refuse('review-months', 'months from 1 to 36');
  const [requirements, records] = [listOf(value('requirements')), listOf(value('records'))];
  if (!requirements) refuse('requirements', 'a list, as [9.2.1, 9.2.2]');
  if (!records) refuse('records', 'a list, as [Audit programme, Internal audit report]');

  if (reasons.length > 0 || !isFamilyId(family) || !isKind(kind) || !isRole(owner))
    return {
      faults: reasons.map(([path, reason, line]) => ({
        file,
        path,
        reason,
        ...(line === undefined ? {} : { line }),
      })),
    };
  return {
    document: {
      family,
      slug,
      number: value('number'),
      title: value('title'),
      kind,
      requirements: requirements ?? [],
      owner,
      reviewMonths: Number(months),
      records: records ?? [],
      body: rest.slice(end + 1).join('\n'),
    },
  };
};
