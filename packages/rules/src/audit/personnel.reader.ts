/** Reads personnel from JSON: a number, or groups in the short form of request files or in the full form. */
import type { PersonnelGroup, PersonnelKind } from '../audit-time/effective-personnel.ts';
import { PERSONNEL_KINDS } from '../audit-time/effective-personnel.ts';
import type { Json, JsonReader } from '../json-reader.ts';
import { given, isObject } from '../json-reader.ts';

const FIELDS = [
  'count',
  'persons',
  'activity',
  'label',
  'kind',
  'identical',
  'contractor',
  'seasonal',
  'shift',
  'hoursPerWeek',
  'fullTimeHours',
  'underControl',
  'presentAtAudit',
  'reducedTo',
  'personalJudgement',
  'reason',
];
const MOST = 10_000_000;

export function readPersonnel(
  value: unknown,
  path: string,
  reader: JsonReader,
): number | readonly PersonnelGroup[] | undefined {
  if (typeof value === 'number') return reader.number(value, path, 0, MOST);
  if (isObject(value)) return readPersonnel([value], path, reader);
  if (!Array.isArray(value)) return reader.refuse(path, 'personnel');
  return reader.list(value, path, (entry, at) => readGroup(entry, at, reader));
}

function readGroup(value: unknown, path: string, reader: JsonReader): PersonnelGroup | undefined {
  const group = reader.object(value, path, FIELDS);
  if (!group) return undefined;
  const persons = reader.whole(group['count'] ?? group['persons'], `${path}.count`, 0, MOST);
  const optional = <T>(name: string, read: (value: unknown, path: string) => T | undefined): T | undefined =>
    group[name] === undefined ? undefined : read(group[name], `${path}.${name}`);
  const hours = (field: unknown, at: string) => reader.number(field, at, 0.1, 168);
  const amount = (field: unknown, at: string) => reader.number(field, at, 0, MOST);
  const flag = (field: unknown, at: string) => reader.flag(field, at);
  const text = (field: unknown, at: string) => reader.text(field, at);
  const kind = optional('kind', (field, at) => reader.oneOf(field, at, PERSONNEL_KINDS)) ?? kindOf(group);
  const label = optional('label', text) ?? optional('activity', text) ?? path;
  for (const name of ['identical', 'contractor', 'seasonal']) optional(name, flag);
  if (persons === undefined) return undefined;
  return {
    label,
    persons,
    kind,
    ...given('hoursPerWeek', optional('hoursPerWeek', hours)),
    ...given('fullTimeHours', optional('fullTimeHours', hours)),
    ...given('underControl', optional('underControl', flag)),
    ...given('presentAtAudit', optional('presentAtAudit', amount)),
    ...given('reducedTo', optional('reducedTo', amount)),
    ...given('personalJudgement', optional('personalJudgement', flag)),
    ...given('reason', optional('reason', text)),
  };
}

function kindOf(group: Json): PersonnelKind {
  if (group['identical'] === true) return 'repetitive';
  if (group['contractor'] === true) return 'contractor';
  if (group['seasonal'] === true) return 'seasonal';
  if (group['hoursPerWeek'] !== undefined) return 'part-time';
  return group['shift'] === undefined ? 'full' : 'shift';
}
