/** The records that a line of a register names: processes and sites of the context, assets. */
import { refuse } from '@certwright/core/kernel/decider';
import type { RiskContent } from '@certwright/core/risk/risk.state';
import type { Field, RiskMethod } from '@certwright/standards/risk/method';
import { CONTEXT_OPERATIONS, ownerBelongs } from '../context/context.operations.ts';
import { PROCESS_OPERATIONS } from '../context/process.operations.ts';
import { operationOf } from '../notice/ask.ts';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { requireRequirements } from '../standard/adopted.ts';
import { assetsOf } from './risk.store.ts';

/** Fields whose answer is the id of a record. */
export const LINKING = ['asset', 'process', 'site'] as const;
export type Linking = (typeof LINKING)[number];
export const isLinking = (kind: Field['kind']): kind is Linking => LINKING.some(one => one === kind);

export type Linked = Readonly<Record<Linking, readonly { readonly id: string; readonly name: string }[]>>;

/** Every record that a line may name, ended ones too: a line that names one keeps it. */
export async function linkable(act: Act): Promise<Linked> {
  const ended = { ended: true };
  const [sites, processes, assets] = await Promise.all([
    operationOf(CONTEXT_OPERATIONS, 'site.list').run(act, ended),
    operationOf(PROCESS_OPERATIONS, 'process.list').run(act, ended),
    assetsOf(act.tx, act.org),
  ]);
  return {
    site: sites.rows.map(({ id, name }) => ({ id, name })),
    process: processes.rows.map(({ id, name }) => ({ id, name })),
    asset: assets.map(({ id, state }) => ({ id, name: state.content.name })),
  };
}

type Named = Pick<Partial<RiskContent>, 'sites' | 'processes' | 'assets'>;

/** @throws Refused `risk-names-unknown` */
export async function requireLinks(act: Act, named: Named, known?: Linked): Promise<void> {
  const { sites = [], processes = [], assets = [] } = named;
  if (sites.length + processes.length + assets.length === 0) return;
  const here = known ?? (await linkable(act));
  const all = (ids: readonly string[], kind: Linking): boolean =>
    ids.every(id => here[kind].some(one => one.id === id));
  if (!all(sites, 'site') || !all(processes, 'process') || !all(assets, 'asset'))
    throw new Refused(refuse('risk-names-unknown'));
}

/** What the fields of a line name, beside what it names outright. */
const namedBy = (content: RiskContent, method: RiskMethod, kind: Linking): readonly string[] =>
  method.fields
    .filter(field => field.kind === kind)
    .flatMap(({ id }) => (Object.hasOwn(content.fields, id) ? [content.fields[id] ?? ''] : []))
    .filter(id => id !== '');

/**
 * Looks beyond the line itself: its owner, what it names, the requirements of its controls.
 * @throws NotFound, Refused
 */
export async function judgeContent(act: Act, method: RiskMethod, content: RiskContent): Promise<void> {
  await ownerBelongs(act, content);
  await requireLinks(act, {
    sites: [...content.sites, ...namedBy(content, method, 'site')],
    processes: [...content.processes, ...namedBy(content, method, 'process')],
    assets: [...content.assets, ...namedBy(content, method, 'asset')],
  });
  await requireRequirements(
    act,
    content.controls.flatMap(one => one.requirement ?? []),
  );
}
