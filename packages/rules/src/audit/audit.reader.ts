/** Reads the request of a whole audit from JSON: the file of the command line, the body of the API. */
import type { ExtendedApproach } from '../integration/extended-approach.ts';
import { INTEGRATION_CRITERIA } from '../integration/integration.rules.ts';
import type { JsonReader } from '../json-reader.ts';
import { given, isObject } from '../json-reader.ts';
import { AUDIT_EVENTS } from '../multi-site/multi-site.rules.ts';
import { canonicalStandard } from '../standard-name.ts';
import type { AuditRequest, PlaceRequest, SitesRequest } from './audit.request.ts';
import { readPersonnel } from './personnel.reader.ts';
import { readStandard } from './standard.reader.ts';

const ROUNDINGS = ['nearest-half', 'ceil-half', 'up-half'] as const;
const PARAMETERS = [
  'stage1Share',
  'surveillanceShare',
  'recertificationShare',
  'minimumInitialDays',
  'minimumSurveillanceDays',
  'minimumRecertificationDays',
] as const;

/** Undefined when the reader holds refusals. */
export function readAuditRequest(value: unknown, reader: JsonReader): AuditRequest | undefined {
  const fields = [
    'event',
    'on',
    'standards',
    'sites',
    'integration',
    'fullTimeHours',
    'method',
    'parameters',
  ];
  const json = reader.object(value, 'request', fields);
  if (!json) return undefined;
  const event = reader.oneOf(json['event'] ?? 'initial', 'event', AUDIT_EVENTS);
  const on = reader.date(json['on'], 'on');
  const standards = reader.list(json['standards'], 'standards', (entry, at) =>
    readStandard(entry, at, reader),
  );
  if (standards?.length === 0 && reader.refusals.length === 0) reader.refuse('standards', 'a-standard');
  const optional = <T>(name: string, read: (value: unknown) => T | undefined): T | undefined =>
    json[name] === undefined ? undefined : read(json[name]);
  const request = {
    ...given(
      'sites',
      optional('sites', field => readSites(field, reader)),
    ),
    ...given(
      'integration',
      optional('integration', field => readIntegration(field, reader)),
    ),
    ...given(
      'fullTimeHours',
      optional('fullTimeHours', field => reader.number(field, 'fullTimeHours', 1, 60)),
    ),
    ...given(
      'method',
      optional('method', field => readMethod(field, reader)),
    ),
    ...given(
      'parameters',
      optional('parameters', field => readParameters(field, reader)),
    ),
  };
  const sites = request.sites;
  for (const [index, standard] of (standards ?? []).entries()) {
    if (standard.personnel === undefined && !sites && reader.refusals.length === 0) {
      reader.refuse(`standards[${index}].personnel`, 'personnel-or-sites');
    }
  }
  const names = (standards ?? []).map(standard => canonicalStandard(standard.standard));
  if (new Set(names).size < names.length) reader.refuse('standards', 'each-once');
  if (reader.refusals.length > 0 || !event || !on || !standards) return undefined;
  return { event, on, standards, ...request };
}

function readMethod(value: unknown, reader: JsonReader): AuditRequest['method'] {
  const json = reader.object(value, 'method', ['table', 'rounding']);
  if (!json) return undefined;
  const table =
    json['table'] === undefined
      ? undefined
      : reader.oneOf(json['table'], 'method.table', ['step', 'interpolate']);
  const rounding =
    json['rounding'] === undefined ? undefined : reader.oneOf(json['rounding'], 'method.rounding', ROUNDINGS);
  return { ...given('table', table), ...given('rounding', rounding === 'up-half' ? 'ceil-half' : rounding) };
}

function readParameters(value: unknown, reader: JsonReader): AuditRequest['parameters'] {
  const json = reader.object(value, 'parameters', PARAMETERS);
  if (!json) return undefined;
  let parameters: NonNullable<AuditRequest['parameters']> = {};
  for (const name of PARAMETERS) {
    if (json[name] === undefined) continue;
    const figure = reader.number(json[name], `parameters.${name}`, 0.01, 1000);
    if (figure !== undefined) parameters = { ...parameters, [name]: figure };
  }
  return parameters;
}

function readIntegration(value: unknown, reader: JsonReader): AuditRequest['integration'] {
  const json = reader.object(value, 'integration', ['level', 'criteria', 'auditors', 'extended']);
  if (!json) return undefined;
  const level =
    json['level'] === undefined ? undefined : reader.number(json['level'], 'integration.level', 0, 100);
  const auditors =
    json['auditors'] === undefined
      ? undefined
      : reader.list(json['auditors'], 'integration.auditors', (entry, at) => reader.whole(entry, at, 1, 100));
  return {
    ...given('level', level),
    ...given('auditors', auditors),
    ...given('criteria', json['criteria'] === undefined ? undefined : readCriteria(json['criteria'], reader)),
    ...given('extended', json['extended'] === undefined ? undefined : readExtended(json['extended'], reader)),
  };
}

function readCriteria(
  value: unknown,
  reader: JsonReader,
): NonNullable<AuditRequest['integration']>['criteria'] {
  const json = reader.object(value, 'integration.criteria', INTEGRATION_CRITERIA);
  if (!json) return undefined;
  const score = (name: string): number =>
    reader.number(json[name], `integration.criteria.${name}`, 0, 1) ?? 0;
  return {
    documentation: score('documentation'),
    'management-review': score('management-review'),
    'internal-audit': score('internal-audit'),
    'policy-and-objectives': score('policy-and-objectives'),
    processes: score('processes'),
    improvement: score('improvement'),
    'support-and-responsibilities': score('support-and-responsibilities'),
  };
}

function readExtended(value: unknown, reader: JsonReader): ExtendedApproach | undefined {
  const path = 'integration.extended';
  const fields = [
    'planningSession',
    'trainedLeadAuditor',
    'reservedClauses',
    'oneReport',
    'confirmedBy',
    'reason',
  ];
  const json = reader.object(value, path, fields);
  if (!json) return undefined;
  const is = (name: string): boolean => json[name] === true;
  return {
    planningSession: is('planningSession'),
    trainedLeadAuditor: is('trainedLeadAuditor'),
    reservedClauses: is('reservedClauses'),
    oneReport: is('oneReport'),
    confirmedBy: reader.text(json['confirmedBy'], `${path}.confirmedBy`) ?? '',
    reason: reader.text(json['reason'], `${path}.reason`) ?? '',
  };
}

function readSites(value: unknown, reader: JsonReader): SitesRequest | undefined {
  const json = reader.object(value, 'sites', ['central', 'sites', 'seed', 'sampled', 'proved']);
  if (!json) return undefined;
  const central = readPlace(json['central'], 'sites.central', reader, 'central function');
  const sites = reader.list(json['sites'], 'sites.sites', (entry, at) => readPlace(entry, at, reader));
  const { seed } = json;
  const seedText =
    seed === undefined
      ? undefined
      : typeof seed === 'number'
        ? String(seed)
        : reader.text(seed, 'sites.seed');
  const proved = json['proved'] === undefined ? undefined : reader.flag(json['proved'], 'sites.proved');
  const sampled = json['sampled'] === undefined ? undefined : readSampled(json['sampled'], reader);
  return central && sites
    ? { central, sites, ...given('seed', seedText), ...given('proved', proved), ...given('sampled', sampled) }
    : undefined;
}

function readSampled(value: unknown, reader: JsonReader): Readonly<Record<string, boolean>> | undefined {
  if (!isObject(value)) return reader.refuse('sites.sampled', 'groups');
  const groups = new Map<string, boolean>();
  for (const [group, possible] of Object.entries(value)) {
    const flag = reader.flag(possible, `sites.sampled.${group}`);
    if (flag !== undefined) groups.set(group, flag);
  }
  return Object.fromEntries(groups);
}

function readPlace(
  value: unknown,
  path: string,
  reader: JsonReader,
  fallback?: string,
): PlaceRequest | undefined {
  const json = reader.object(value, path, [
    'name',
    'personnel',
    'group',
    'chosen',
    'visited',
    'centralPercent',
  ]);
  if (!json) return undefined;
  const name =
    json['name'] === undefined && fallback !== undefined
      ? fallback
      : reader.text(json['name'], `${path}.name`);
  const personnel = readPersonnel(json['personnel'], `${path}.personnel`, reader);
  const flag = (field: string) =>
    json[field] === undefined ? undefined : reader.flag(json[field], `${path}.${field}`);
  const group = json['group'] === undefined ? undefined : reader.text(json['group'], `${path}.group`);
  const percent =
    json['centralPercent'] === undefined
      ? undefined
      : reader.number(json['centralPercent'], `${path}.centralPercent`, 0, 100);
  return name === undefined || personnel === undefined
    ? undefined
    : {
        name,
        personnel,
        ...given('group', group),
        ...given('chosen', flag('chosen')),
        ...given('visited', flag('visited')),
        ...given('centralPercent', percent),
      };
}
