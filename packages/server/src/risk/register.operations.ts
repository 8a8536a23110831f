/** The registers of risks and the register of assets. */
import type { Recorded } from '@certwright/core/kernel/kept-record';
import { refuse } from '@certwright/core/kernel/decider';
import type { RiskRegister } from '@certwright/core/risk/register.decider';
import {
  AssetInput,
  AssetView,
  RiskRegisterInput,
  RiskRegisterView,
} from '@certwright/core/risk/risk.schema';
import type { z } from 'zod';
import { ownerBelongs } from '../context/context.operations.ts';
import { ASSET, RISK_REGISTER } from '../organization-aggregates.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { Refused } from '../platform/events/outcome.ts';
import { registerOperations } from '../platform/http/register.ts';
import { requireLinks } from './links.ts';
import { assetsOf, methodsOf, registersOf, standingCounts } from './risk.store.ts';

/** What every line of a kept register says; the content lies open beside it. */
async function keptLines<C extends { readonly owner: string | null }>(
  act: Act,
  rows: readonly Kept<Recorded<C>>[],
) {
  const person = await naming(
    act,
    rows.flatMap(({ state }) => [state.content.owner, state.written.by, state.ended?.by]),
  );
  return rows.map(({ id, version, state: { content, phase, written, ended } }) => ({
    ...content,
    id,
    version,
    phase: phase === 'ended' ? ('ended' as const) : ('current' as const),
    owner: content.owner === null ? null : person(content.owner),
    written: { by: person(written.by), on: written.on },
    ended: ended && { ...ended, by: person(ended.by) },
  }));
}

type Row = Kept<Recorded<RiskRegister>>;

async function registerViews(act: Act, rows: readonly Row[]): Promise<z.input<typeof RiskRegisterView>[]> {
  const [lines, methods, counted] = await Promise.all([
    keptLines(act, rows),
    methodsOf(act.tx, act.org),
    standingCounts(act.tx, act.org, act.today),
  ]);
  const methodBy = new Map(methods.map(one => [one.id, one.state.versions.at(-1)?.method]));
  return lines.map(line => {
    const method = methodBy.get(line.method);
    const alike = counted.filter(one => one.register === line.id);
    const sum = (when: (one: (typeof alike)[number]) => boolean): number =>
      alike.filter(when).reduce((total, one) => total + one.lines, 0);
    const waits = (accepts: string | null): boolean => accepts === 'owner' || accepts === 'leadership';
    return {
      ...line,
      methodName: method?.name ?? '',
      many: method?.many ?? '',
      counts: {
        lines: sum(() => true),
        examples: sum(one => !one.confirmed),
        overLimit: sum(one => one.confirmed && one.accepts === 'nobody'),
        toAccept: sum(
          one =>
            one.confirmed &&
            waits(one.accepts) &&
            (one.phase === 'treated' || (one.phase === 'accepted' && one.runOut)),
        ),
        reviewDue: sum(one => one.confirmed && one.due),
        bands: (method?.bands ?? []).map(({ id, name, tone }) => ({
          id,
          name,
          tone,
          count: sum(one => one.confirmed && one.band === id),
        })),
      },
    };
  });
}

/** @throws Refused */
async function judgeRegister(act: Act, content: RiskRegister): Promise<void> {
  await ownerBelongs(act, content);
  const [methods, registers] = await Promise.all([methodsOf(act.tx, act.org), registersOf(act.tx, act.org)]);
  if (!methods.some(one => one.id === content.method)) throw new Refused(refuse('risk-method-not-used'));
  const { prefix } = content;
  const taken = registers.find(one => one.state.content.prefix === prefix);
  // A register that is written anew keeps its own.
  if (taken && act.operation === 'risk-register.record')
    throw new Refused(refuse('register-prefix-taken', [], { prefix, name: taken.state.content.name }));
}

const registers = registerOperations({
  name: 'risk-register',
  path: '/risk-registers',
  one: 'a register of risks',
  many: 'The registers of risks and opportunities with what stands in them',
  aggregate: RISK_REGISTER,
  read: 'requirement:read',
  write: 'risk:method',
  refusals: ['risk-method-not-used', 'owner-not-a-member', 'register-prefix-taken'],
  content: RiskRegisterInput,
  view: RiskRegisterView,
  kept: act => registersOf(act.tx, act.org),
  views: registerViews,
  judge: judgeRegister,
});

const assets = registerOperations({
  name: 'asset',
  path: '/assets',
  one: 'an asset',
  many: 'What the organization has to protect or to keep running',
  aggregate: ASSET,
  read: 'requirement:read',
  write: 'risk:write',
  refusals: ['owner-not-a-member', 'risk-names-unknown'],
  content: AssetInput,
  view: AssetView,
  kept: act => assetsOf(act.tx, act.org),
  views: (act, rows) => keptLines(act, rows),
  judge: async (act, content) => {
    await ownerBelongs(act, content);
    await requireLinks(act, { sites: content.site === null ? [] : [content.site] });
  },
});

export const RISK_REGISTER_OPERATIONS = [...registers, ...assets] as const;
