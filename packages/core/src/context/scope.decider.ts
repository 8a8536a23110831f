/** The scope of the management system for one standard: which of its processes at which of its sites (4.3). */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

/** A process at a site that stays outside, and why. */
export type LeftOut = { readonly site: Id; readonly process: Id; readonly why: string };

type Bounds = {
  readonly edition: string;
  readonly sites: readonly Id[];
  readonly processes: readonly Id[];
  readonly leftOut: readonly LeftOut[];
};
type By = { readonly by: Id; readonly on: PlainDate };

export type Scope = Bounds & {
  readonly phase: 'none' | 'determined';
  readonly determined: By;
};
export type Determine = { readonly type: 'Determine' } & Bounds &
  By & {
    /** Sites and processes that stand in the registers now. */
    readonly known: { readonly sites: readonly Id[]; readonly processes: readonly Id[] };
  };
export type ScopeDetermined = { readonly type: 'ScopeDetermined' } & Bounds & By;

const EMPTY: Scope = {
  phase: 'none',
  edition: '',
  sites: [],
  processes: [],
  leftOut: [],
  determined: { by: '', on: '' },
};

const all = (asked: readonly Id[], known: readonly Id[]): boolean => asked.every(one => known.includes(one));

const GUARDS: readonly Guard<Scope, Determine>[] = [
  { refused: 'scope-without-site', because: [iso9001('4.3')], when: (_, c) => c.sites.length === 0 },
  {
    refused: 'scope-names-unknown',
    because: [],
    when: (_, c) => !all(c.sites, c.known.sites) || !all(c.processes, c.known.processes),
  },
  {
    refused: 'left-out-without-reason',
    because: [iso9001('4.3')],
    when: (_, c) => c.leftOut.some(one => one.why.trim() === ''),
  },
  {
    refused: 'left-out-is-not-in-scope',
    because: [],
    when: (_, c) => c.leftOut.some(one => !c.sites.includes(one.site) || !c.processes.includes(one.process)),
  },
];

export const scope: Decider<Scope, Determine, ScopeDetermined> = {
  initial: EMPTY,
  decide(command, state) {
    const { known: _, ...determined } = command;
    return firstRefusal(GUARDS, state, command) ?? [{ ...determined, type: 'ScopeDetermined' }];
  },
  evolve: (_, { type: __, by, on, ...bounds }) => ({
    ...bounds,
    phase: 'determined',
    determined: { by, on },
  }),
};

/** Whether a process at a site belongs to the scope. */
export const covers = (state: Scope, site: Id, process: Id): boolean =>
  state.sites.includes(site) &&
  state.processes.includes(process) &&
  !state.leftOut.some(one => one.site === site && one.process === process);
