/** Reads one standard of an audit request from JSON. */
import type { EnergyInput } from '../audit-time/energy.ts';
import type { Factor } from '../audit-time/factors.ts';
import { FOOD_EDITIONS } from '../audit-time/food.tables.ts';
import type { FoodInput } from '../audit-time/food.ts';
import type { IsmsScores } from '../audit-time/isms-complexity.ts';
import { COMPLEXITIES, SCHEMES } from '../audit-time/scheme-tables.ts';
import type { JsonReader } from '../json-reader.ts';
import { given } from '../json-reader.ts';
import type { StandardRequest } from './audit.request.ts';
import { readPersonnel } from './personnel.reader.ts';

const FIELDS = [
  'standard',
  'personnel',
  'complexity',
  'complexityReason',
  'sector',
  'food',
  'energy',
  'isms',
  'factors',
  'justified',
  'onSite',
  'proxy',
  'integrated',
];

export function readStandard(value: unknown, path: string, reader: JsonReader): StandardRequest | undefined {
  const json = reader.object(value, path, FIELDS);
  if (!json) return undefined;
  const standard = reader.text(json['standard'], `${path}.standard`);
  const optional = <T>(name: string, read: (value: unknown, path: string) => T | undefined): T | undefined =>
    json[name] === undefined ? undefined : read(json[name], `${path}.${name}`);
  const text = (field: unknown, at: string) => reader.text(field, at);
  const request = {
    ...given(
      'personnel',
      optional('personnel', (field, at) => readPersonnel(field, at, reader)),
    ),
    ...given(
      'complexity',
      optional('complexity', (field, at) => reader.oneOf(lowerCase(field), at, COMPLEXITIES)),
    ),
    ...given('complexityReason', optional('complexityReason', text)),
    ...given('sector', optional('sector', text)),
    ...given(
      'food',
      optional('food', (field, at) => readFood(field, at, reader)),
    ),
    ...given(
      'energy',
      optional('energy', (field, at) => readEnergy(field, at, reader)),
    ),
    ...given(
      'isms',
      optional('isms', (field, at) => readIsms(field, at, reader)),
    ),
    ...given(
      'factors',
      optional('factors', (field, at) => readFactors(field, at, reader)),
    ),
    ...given(
      'justified',
      optional('justified', (field, at) => readJustified(field, at, reader)),
    ),
    ...given(
      'onSite',
      optional('onSite', (field, at) => readOnSite(field, at, reader)),
    ),
    ...given(
      'proxy',
      optional('proxy', (field, at) => reader.oneOf(field, at, SCHEMES)),
    ),
    ...given(
      'integrated',
      optional('integrated', (field, at) => reader.flag(field, at)),
    ),
  };
  return standard === undefined ? undefined : { standard, ...request };
}

/** A year may be written as a number. */
function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

/** "High" is "high". */
function lowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

function readFactors(value: unknown, path: string, reader: JsonReader): Factor[] | undefined {
  return reader.list(value, path, (entry, at) => {
    const json = reader.object(entry, at, ['id', 'text', 'percent', 'reason']);
    if (!json) return undefined;
    const percent = reader.number(json['percent'], `${at}.percent`, -100, 1000);
    const reason = reader.text(json['reason'], `${at}.reason`);
    const id = json['id'] === undefined ? undefined : reader.text(json['id'], `${at}.id`);
    const text = json['text'] === undefined ? undefined : reader.text(json['text'], `${at}.text`);
    return percent === undefined || reason === undefined
      ? undefined
      : { percent, reason, ...given('id', id), ...given('text', text) };
  });
}

function readFood(value: unknown, path: string, reader: JsonReader): FoodInput | undefined {
  const json = reader.object(value, path, ['categories', 'haccpStudies', 'edition', 'relevantSystem']);
  if (!json) return undefined;
  const categories = reader.list(json['categories'], `${path}.categories`, (entry, at) =>
    reader.text(entry, at),
  );
  const haccpStudies = reader.whole(json['haccpStudies'] ?? 1, `${path}.haccpStudies`, 1, 1000);
  const edition =
    json['edition'] === undefined
      ? undefined
      : reader.oneOf(asText(json['edition']), `${path}.edition`, FOOD_EDITIONS);
  const system =
    json['relevantSystem'] === undefined
      ? undefined
      : reader.flag(json['relevantSystem'], `${path}.relevantSystem`);
  return categories && haccpStudies !== undefined
    ? { categories, haccpStudies, ...given('edition', edition), ...given('relevantSystem', system) }
    : undefined;
}

function readEnergy(value: unknown, path: string, reader: JsonReader): EnergyInput | undefined {
  const json = reader.object(value, path, ['consumptionTJ', 'types', 'significantUses']);
  if (!json) return undefined;
  const consumptionTJ = reader.number(json['consumptionTJ'], `${path}.consumptionTJ`, 0, 1e9);
  const types = reader.whole(json['types'], `${path}.types`, 1, 1000);
  const significantUses = reader.whole(json['significantUses'], `${path}.significantUses`, 1, 100_000);
  return consumptionTJ === undefined || types === undefined || significantUses === undefined
    ? undefined
    : { consumptionTJ, types, significantUses };
}

function readIsms(value: unknown, path: string, reader: JsonReader): IsmsScores | undefined {
  const json = reader.object(value, path, ['business', 'it', 'percent']);
  if (!json) return undefined;
  const three = (name: 'business' | 'it'): readonly [number, number, number] | undefined => {
    const scores = reader.list(json[name], `${path}.${name}`, (entry, at) => reader.whole(entry, at, 1, 3));
    const [a, b, c] = scores ?? [];
    if (scores?.length === 3 && a !== undefined && b !== undefined && c !== undefined) return [a, b, c];
    return reader.refuse(`${path}.${name}`, 'scores');
  };
  const business = three('business');
  const it = three('it');
  const percent =
    json['percent'] === undefined ? undefined : reader.number(json['percent'], `${path}.percent`, -100, 1000);
  return business && it ? { business, it, ...given('percent', percent) } : undefined;
}

function readJustified(value: unknown, path: string, reader: JsonReader): StandardRequest['justified'] {
  const json = reader.object(value, path, ['days', 'by', 'reason']);
  if (!json) return undefined;
  const days = reader.number(json['days'], `${path}.days`, 0.5, 10_000);
  const by = reader.text(json['by'], `${path}.by`);
  const reason = reader.text(json['reason'], `${path}.reason`);
  return days === undefined || by === undefined || reason === undefined ? undefined : { days, by, reason };
}

function readOnSite(value: unknown, path: string, reader: JsonReader): StandardRequest['onSite'] {
  const json = reader.object(value, path, ['days', 'reason']);
  if (!json) return undefined;
  const days = reader.number(json['days'], `${path}.days`, 0, 10_000);
  const reason = json['reason'] === undefined ? undefined : reader.text(json['reason'], `${path}.reason`);
  return days === undefined ? undefined : { days, ...given('reason', reason) };
}
