/** The worksheet of an audit time: one sheet for page, PDF and Word, in the client's language (ISO/IEC 17021-1, 9.1.4). */
import type { AuditAnswer } from '@certwright/rules/audit/audit.request';
import { dayNumber } from '@certwright/rules/calendar-date';
import type { Step } from '@certwright/rules/rule';
import { type Language, say, source } from '@certwright/rules/words/say';
import { stepsBySubject } from './steps-by-subject.ts';
import { WORKSHEET_WORDS } from './worksheet.words.ts';

export type WorksheetColumn = {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly number?: boolean;
};

export type WorksheetPart = {
  readonly title: string;
  readonly text?: string;
  readonly columns?: readonly WorksheetColumn[];
  readonly rows?: readonly (readonly string[])[];
  readonly points?: readonly string[];
};

export type Worksheet = {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts: readonly WorksheetPart[];
  /** Who signs: label above an empty line. */
  readonly signatures: readonly string[];
  readonly foot: string;
};

/** For whom and by whom; every part may be missing, as on the public calculator. */
export type WorksheetHead = {
  readonly client?: string | undefined;
  readonly body?: string | undefined;
  readonly by?: string | undefined;
  readonly revision?: number | undefined;
};

export const figure = (value: number, language: Language, digits = 2): string =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: digits }).format(
    value,
  );

const DAY_MS = 86_400_000;

const day = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(dayNumber(date) * DAY_MS);

export function worksheet(answer: AuditAnswer, head: WorksheetHead, language: Language): Worksheet {
  const words = WORKSHEET_WORDS[language];
  const n = (value: number | undefined): string => (value === undefined ? '' : figure(value, language));
  const rowsOfSteps = (steps: readonly Step[]): string[][] =>
    steps.map(step => [
      say(step, language),
      n(step.before),
      `${n(step.after)} ${words.units[step.unit]}`.trim(),
      source(step.rule, language),
    ]);
  const places = [
    ...(answer.central ? [[answer.central.name, words.central, n(answer.central.days)]] : []),
    ...(answer.sample ?? []).map(site => [site.name, words.how[site.how] ?? site.how, n(site.days)]),
  ];
  const oneSite = places.length === 0;
  const perStandard: WorksheetPart = {
    title: words.perStandard,
    columns: [
      { title: words.standard, share: 30 },
      { title: words.personnel, share: 18, number: true },
      // With several places the table is read for each of them: the derivation has it.
      ...(oneSite ? [{ title: words.table, share: 16, number: true }] : []),
      { title: words.alone, share: 18, number: true },
      ...(oneSite
        ? [
            { title: words.surveillance, share: 18, number: true },
            { title: words.recertification, share: 18, number: true },
          ]
        : []),
    ],
    rows: answer.perStandard.map(({ standard, effectivePersonnel, days, determination: d }) => [
      standard,
      n(effectivePersonnel),
      ...(oneSite ? [n(d.tableDays)] : []),
      n(days),
      ...(oneSite ? [n(d.surveillanceEach), n(d.recertification)] : []),
    ]),
  };
  const sites: WorksheetPart = {
    title: words.sites,
    ...(answer.seed === undefined ? {} : { text: words.seed(answer.seed) }),
    columns: [
      { title: words.site, share: 60 },
      { title: words.drawn, share: 30 },
      { title: words.days, share: 14, number: true },
    ],
    rows: places,
  };
  const why = stepsBySubject(answer.steps).map(
    ({ about, steps }): WorksheetPart => ({
      title: about === undefined ? words.whole : words.why(about),
      columns: [
        { title: words.step, share: 56 },
        { title: words.before, share: 13, number: true },
        { title: words.after, share: 19, number: true },
        { title: words.rule, share: 38 },
      ],
      rows: rowsOfSteps(steps),
    }),
  );
  return {
    language,
    title: words.title,
    lines: [
      ...[head.client, head.body].filter(line => line !== undefined && line !== ''),
      words.made(day(answer.on, language), head.by, head.revision),
    ].filter(line => line !== undefined),
    parts: [
      {
        title: words.result,
        columns: [
          { title: words.audit, share: 60 },
          { title: words.days, share: 20, number: true },
        ],
        rows: [
          [words.kinds[answer.event], n(answer.days)],
          ...(answer.stage1 === undefined ? [] : [[words.stage1, n(answer.stage1)]]),
          ...(answer.stage2 === undefined ? [] : [[words.stage2, n(answer.stage2)]]),
          [words.onSite, n(answer.onSiteDays)],
          [words.eachSurveillance, n(answer.surveillance)],
          [words.kinds.recertification, n(answer.recertification)],
        ].filter((row, at, all) => all.findIndex(other => other[0] === row[0]) === at),
      },
      perStandard,
      ...(oneSite ? [] : [sites]),
      ...(answer.warnings.length > 0
        ? [
            {
              title: words.warnings,
              points: answer.warnings.map(
                warning => `${say(warning, language)} [${source(warning.rule, language)}]`,
              ),
            },
          ]
        : []),
      ...why,
    ],
    signatures: [words.determinedBy, words.approvedBy],
    foot: words.foot,
  };
}
