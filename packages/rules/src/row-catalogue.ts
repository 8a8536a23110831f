/** Every row of every table in one place, by chapter: for the manual, for the search of a row, for the impact of a change. */
import { ARRANGEMENTS } from './accreditation/arrangement.table.ts';
import { ASSIGNMENT_RULES } from './assignment/assignment.rules.ts';
import { AUDIT_DAY, WHO_COUNTS } from './audit-time/actual-time.ts';
import type { AuditTimeRules } from './audit-time/audit-time.rules.ts';
import { ISMS_RULES, MD5_RULES } from './audit-time/audit-time.rules.ts';
import type { BandTable } from './audit-time/band-table.ts';
import {
  ENERGY_CLASSES,
  ENERGY_CONSUMPTION,
  ENERGY_TABLES,
  ENERGY_TYPES,
  ENERGY_USES,
  ENERGY_WEIGHTS,
} from './audit-time/energy.ts';
import { FACTORS } from './audit-time/factors.table.ts';
import type { FoodRules } from './audit-time/food.tables.ts';
import { FOOD_2013, FOOD_2022 } from './audit-time/food.tables.ts';
import { ISMS_CLASSES, ISMS_MATRIX } from './audit-time/isms-complexity.ts';
import { ISMS_TABLES } from './audit-time/isms.tables.ts';
import { MD9_ADDED_TIME, MD9_DECREASES, MDQMS_TABLES } from './audit-time/md9.table.ts';
import { MD5_TABLES } from './audit-time/md5.tables.ts';
import { ENMS_RULES, FSMS_RULES, MDQMS_RULES } from './audit-time/other-schemes.rules.ts';
import { STANDARD_BASES } from './audit-time/proxies.ts';
import { OHSMS_REMOTE, REMOTE_LIMIT } from './audit-time/remote.ts';
import { DEADLINE_RULES } from './deadlines/deadline.rules.ts';
import { TRANSITIONS } from './deadlines/transitions.table.ts';
import type { IntegrationRules } from './integration/integration.rules.ts';
import { INTEGRATION_RULES } from './integration/integration.rules.ts';
import type { MultiSiteRules } from './multi-site/multi-site.rules.ts';
import { AUDIT_EVENTS, MULTI_SITE_RULES } from './multi-site/multi-site.rules.ts';
import { FOOD_ALL_SITES, SAMPLING_POLICIES } from './multi-site/sampling-policy.table.ts';
import type { RuleRow } from './rule.ts';
import { SECTOR_CODES } from './sectors/iaf-codes.table.ts';
import { SECTOR_LEVELS } from './sectors/sector-complexity.table.ts';

export type Chapter = {
  readonly title: string;
  /** Tables of days by persons, printed side by side; the newest edition of each. */
  readonly tables?: readonly (readonly [column: string, table: BandTable])[];
  readonly rows: readonly RuleRow[];
};

function audit(rules: readonly AuditTimeRules[]): RuleRow[] {
  return rules.flatMap(set => [
    set.personnel,
    set.partTime,
    set.identicalWork,
    set.continuum,
    set.aboveTable,
    set.reductionCap,
    set.factor,
    set.rounding,
    set.stage1Share,
    set.onSiteShare,
    set.surveillanceShare,
    set.recertificationShare,
    set.justification,
  ]);
}

function food(rules: FoodRules): RuleRow[] {
  return [
    rules.formula,
    ...(rules.missingSystem ? [rules.missingSystem] : []),
    rules.minimum,
    ...rules.categories.values(),
  ];
}

function multiSite(set: MultiSiteRules): RuleRow[] {
  return [
    ...AUDIT_EVENTS.map(event => set.coefficient[event]),
    set.unproved,
    set.randomShare,
    set.central,
    set.groups,
    ...AUDIT_EVENTS.map(event => set.notSampled[event]),
    set.eligibility,
    set.higherSample,
    set.siteReduction,
    set.addedSites,
    set.wholeAsOneSite,
    ...set.practice,
  ];
}

function integration(set: IntegrationRules): RuleRow[] {
  return [set.sum, set.criteria, set.ability, set.matrix, set.cap, set.parts, set.extended];
}

const md5 = (key: string): BandTable[] => [...(MD5_TABLES.get(key) ?? [])];
const newest = (column: string, tables: readonly BandTable[]): (readonly [string, BandTable])[] => {
  const last = tables[tables.length - 1];
  return last ? [[column, last]] : [];
};
const LEVELS = ['low', 'medium', 'high'] as const;

export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'Audit time: quality, environment, occupational health and safety',
    tables: [
      ...newest('QMS', md5('qms')),
      ...newest('EMS high', md5('ems/high')),
      ...newest('EMS medium', md5('ems/medium')),
      ...newest('EMS low', md5('ems/low')),
      ...newest('EMS limited', md5('ems/limited')),
      ...newest('OH&SMS high', md5('ohsms/high')),
      ...newest('OH&SMS medium', md5('ohsms/medium')),
      ...newest('OH&SMS low', md5('ohsms/low')),
    ],
    rows: [...audit(MD5_RULES), ...AUDIT_DAY, ...WHO_COUNTS, REMOTE_LIMIT, OHSMS_REMOTE],
  },
  { title: 'Factors', rows: [...FACTORS.values()] },
  {
    title: 'Audit time: information security',
    tables: newest('ISMS', ISMS_TABLES),
    rows: [...audit(ISMS_RULES), ISMS_CLASSES, ISMS_MATRIX],
  },
  {
    title: 'Audit time: medical devices',
    tables: newest('ISO 13485', MDQMS_TABLES),
    rows: [...audit(MDQMS_RULES), MD9_ADDED_TIME, MD9_DECREASES],
  },
  {
    title: 'Audit time: food safety',
    tables: [['added days', FOOD_2022.personnel]],
    rows: [...food(FOOD_2022), ...audit(FSMS_RULES)],
  },
  {
    title: 'Audit time: food safety, edition of 2013',
    tables: [['added days', FOOD_2013.personnel]],
    rows: food(FOOD_2013),
  },
  {
    title: 'Audit time: energy',
    tables: (['initial', 'surveillance', 'recertification'] as const).flatMap(kind =>
      LEVELS.map(level => [`${kind} ${level}`, ENERGY_TABLES[level][kind]] as const),
    ),
    rows: [
      ENERGY_WEIGHTS,
      ENERGY_CLASSES,
      ENERGY_CONSUMPTION,
      ENERGY_TYPES,
      ENERGY_USES,
      ...audit(ENMS_RULES),
    ],
  },
  { title: 'Standards and the document of their audit time', rows: [...STANDARD_BASES.values()] },
  { title: 'Several sites', rows: MULTI_SITE_RULES.flatMap(multiSite) },
  { title: 'Sampling in each scheme', rows: [...SAMPLING_POLICIES.values(), FOOD_ALL_SITES] },
  { title: 'Integrated audits', rows: INTEGRATION_RULES.flatMap(integration) },
  { title: 'Who may act', rows: ASSIGNMENT_RULES },
  { title: 'Deadlines', rows: DEADLINE_RULES },
  { title: 'Recognition of accreditations', rows: ARRANGEMENTS },
  { title: 'Transitions between editions', rows: TRANSITIONS },
  { title: 'Sectors', rows: [...SECTOR_CODES.values()] },
  { title: 'Risk and complexity by sector', rows: [...SECTOR_LEVELS.values()] },
];

/** Bands of all editions, those that the manual does not print included. */
const BAND_ROWS: readonly RuleRow[] = [
  ...[...MD5_TABLES.values()].flat(),
  ...ISMS_TABLES,
  ...MDQMS_TABLES,
  FOOD_2013.personnel,
  FOOD_2022.personnel,
  ...LEVELS.flatMap(level => Object.values(ENERGY_TABLES[level])),
].flatMap(table => table.bands);

/** Every row once, by its identity. */
export const ALL_ROWS: ReadonlyMap<string, RuleRow> = new Map(
  [...CHAPTERS.flatMap(chapter => chapter.rows), ...BAND_ROWS].map(row => [row.id, row]),
);
