/** A register of risks as a table that leaves the house, line for line as it stands today. */
import { currentVersion, type OwnMethod } from '@certwright/core/risk/method.decider';
import { referenceOf, type RiskRegister } from '@certwright/core/risk/register.decider';
import { standingOf } from '@certwright/core/risk/risk.standing';
import type { Risk } from '@certwright/core/risk/risk.state';
import type { Field, RiskMethod, Scale, Values } from '@certwright/standards/risk/method';
import { z } from 'zod';
import { RISK_METHOD, RISK_REGISTER } from '../organization-aggregates.ts';
import { type Named, naming, ownName } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { stateOf } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { workbook, XLSX } from '../platform/xlsx/workbook.ts';
import { isLinking, linkable, type Linked } from './links.ts';
import { linesOf } from './risk.store.ts';

type Column = { readonly title: string; readonly width: number; readonly of: (state: Risk) => string };
type About = {
  readonly register: RiskRegister;
  readonly method: OwnMethod;
  readonly known: Linked;
  readonly person: (id: string) => Named;
  readonly today: string;
};

/** What every version of the method knows, each once, the newest first. */
const everyOf = <T extends { readonly id: string }>(
  method: OwnMethod,
  of: (one: RiskMethod) => readonly T[],
) => [...new Map(method.versions.flatMap(one => of(one.method)).map(one => [one.id, one])).values()];

const judging = ({ versions }: OwnMethod, state: Risk): RiskMethod | undefined =>
  versions.find(one => one.number === state.method.version)?.method;

const levelOf = (about: About, state: Risk, { id }: Scale, values: Values | undefined): string => {
  const value = values?.[id];
  const scale = judging(about.method, state)?.scales.find(one => one.id === id);
  const level = scale?.levels.find(one => one.value === value);
  return level ? `${level.value} ${level.name}` : '';
};

const fieldOf = ({ known }: About, { id, kind, choices }: Field, { content }: Risk): string => {
  const said = Object.hasOwn(content.fields, id) ? (content.fields[id] ?? '') : '';
  if (isLinking(kind)) return known[kind].find(one => one.id === said)?.name ?? '';
  return choices?.find(one => one.id === said)?.name ?? said;
};

const judged = (about: About, which: 'before' | 'after'): readonly Column[] => [
  ...everyOf(about.method, one => one.scales).map(scale => ({
    title: `${scale.name} ${which}`,
    width: 18,
    of: (state: Risk) => levelOf(about, state, scale, state[which]?.values),
  })),
  { title: `Score ${which}`, width: 10, of: state => String(state[which]?.score ?? '') },
  {
    title: `Level ${which}`,
    width: 14,
    of: state => judging(about.method, state)?.bands.find(one => one.id === state[which]?.band)?.name ?? '',
  },
];

const names = (about: About, kind: keyof Linked, ids: readonly string[]): string =>
  about.known[kind]
    .filter(one => ids.includes(one.id))
    .map(one => one.name)
    .join(', ');

const actionWords = (state: Risk, person: About['person']): string =>
  state.actions
    .map(({ what, owner, dueOn, done, dropped }) => {
      const stand = done ? `done ${done.on}` : dropped ? `given up ${dropped.on}` : `due ${dueOn}`;
      return `${what} (${[owner === null ? '' : person(owner).name, stand].filter(Boolean).join(', ')})`;
    })
    .join('\n');

const columnsOf = (about: About): readonly Column[] => {
  const { register, person, today } = about;
  return [
    { title: 'Reference', width: 12, of: state => referenceOf(register.prefix, state.number) },
    { title: 'Title', width: 40, of: state => state.content.title },
    { title: 'Stands', width: 14, of: state => standingOf(state, today).replaceAll('-', ' ') },
    ...everyOf(about.method, one => one.fields).map(field => ({
      title: field.name,
      width: 24,
      of: (state: Risk) => fieldOf(about, field, state),
    })),
    { title: 'Cause', width: 40, of: state => state.content.cause },
    { title: 'Consequence', width: 40, of: state => state.content.consequence },
    { title: 'Processes', width: 20, of: state => names(about, 'process', state.content.processes) },
    { title: 'Sites', width: 20, of: state => names(about, 'site', state.content.sites) },
    { title: 'Assets', width: 20, of: state => names(about, 'asset', state.content.assets) },
    ...judged(about, 'before'),
    {
      title: 'Treatment',
      width: 18,
      of: state =>
        judging(about.method, state)?.treatments.find(one => one.id === state.treatment?.id)?.name ?? '',
    },
    { title: 'Why this treatment', width: 30, of: state => state.treatment?.why ?? '' },
    {
      title: 'Controls',
      width: 50,
      of: state =>
        state.content.controls
          .map(one => [one.what, one.requirement?.key, one.shownBy].filter(Boolean).join(' · '))
          .join('\n'),
    },
    { title: 'Actions', width: 50, of: state => actionWords(state, person) },
    ...judged(about, 'after'),
    {
      title: 'Owner',
      width: 20,
      of: state => (state.content.owner === null ? '' : person(state.content.owner).name),
    },
    {
      title: 'Accepted by',
      width: 20,
      of: ({ acceptance }) => (acceptance ? person(acceptance.by).name : ''),
    },
    { title: 'Accepted on', width: 12, of: ({ acceptance }) => acceptance?.on ?? '' },
    { title: 'Accepted until', width: 12, of: ({ acceptance }) => acceptance?.until ?? '' },
    { title: 'Accepted because', width: 40, of: ({ acceptance }) => acceptance?.because ?? '' },
    { title: 'Acceptance lapsed', width: 12, of: ({ acceptance }) => acceptance?.lapsed?.on ?? '' },
    { title: 'Look again', width: 12, of: state => state.reviewOn ?? '' },
    { title: 'Version of the method', width: 10, of: state => String(state.method.version) },
  ];
};

async function sheetOf(act: Act, id: string) {
  const { state } = await stateOf(act, RISK_REGISTER, id);
  const register = state.content;
  const [method, rows, known, author] = await Promise.all([
    stateOf(act, RISK_METHOD, register.method),
    linesOf(act.tx, act.org, id),
    linkable(act),
    ownName(act),
  ]);
  const person = await naming(
    act,
    rows.flatMap(row => [
      row.state.content.owner,
      row.state.acceptance?.by,
      ...row.state.actions.map(one => one.owner),
    ]),
  );
  const columns = columnsOf({ register, method: method.state, known, person, today: act.today });
  return {
    name: `${register.name} ${author} ${act.today}.xlsx`,
    method: currentVersion(method.state)?.method.many ?? 'risks',
    columns,
    lines: rows.map(row => columns.map(column => column.of(row.state))),
  };
}

export const riskRegisterRoutes: Mount = (app, parts) => {
  app.get(`${TENANT}/risk-registers/:register/register.xlsx`, async c => {
    const entered = await enter(parts, c, 'risk.download', ['requirement:read']);
    const register = z.uuid().safeParse(c.req.param('register'));
    if (!register.success) throw new NotFound('risk register');
    const { name, method, columns, lines } = await entered.read(act => sheetOf(act, register.data));
    c.header('content-type', XLSX);
    c.header('content-disposition', attachment(name));
    c.header('cache-control', 'private, no-store');
    return c.body(new Uint8Array(await workbook(sheetName(method), columns, lines)));
  });
};

/** A sheet's name is short and has no marks that spreadsheets forbid. */
const sheetName = (text: string): string =>
  text
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim() || 'Register';
