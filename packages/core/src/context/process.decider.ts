/** The processes of the management system and how they act upon each other (ISO 9001, 4.4.1). */
import { iso9001 } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import { keptRecord, type RecordCommand, type Recorded } from '../kernel/kept-record.ts';
import type { Id, RequirementRef } from '../kernel/schema.ts';

/** The bands of the process map, from top to bottom. */
export const PROCESS_KINDS = ['management', 'core', 'support'] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];

export type Flow = {
  readonly what: string;
  /** The process that it comes from or goes to; nobody inside where it is empty. */
  readonly process: Id | null;
  /** Who outside gives or gets it. */
  readonly party: string;
};
export type Indicator = {
  readonly name: string;
  readonly target: string;
  /** How often it is looked at, in words: monthly. */
  readonly interval: string;
};

export type Process = {
  readonly name: string;
  readonly kind: ProcessKind;
  /** Place among those of its kind, from the left. */
  readonly order: number;
  readonly purpose: string;
  readonly owner: Id | null;
  readonly inputs: readonly Flow[];
  readonly outputs: readonly Flow[];
  readonly resources: string;
  readonly risks: string;
  readonly indicators: readonly Indicator[];
  readonly requirements: readonly RequirementRef[];
  readonly documents: readonly Id[];
};

const BLANK: Process = {
  name: '',
  kind: 'core',
  order: 0,
  purpose: '',
  owner: null,
  inputs: [],
  outputs: [],
  resources: '',
  risks: '',
  indicators: [],
  requirements: [],
  documents: [],
};

type Writing = Guard<Recorded<Process>, Extract<RecordCommand<Process>, { type: 'Write' }>>;

const GUARDS: readonly Writing[] = [
  {
    refused: 'process-without-output',
    because: [iso9001('4.4.1 a')],
    when: (_, { content }) => content.outputs.length === 0,
  },
];

export const organizationProcess = keptRecord('Process', BLANK, GUARDS);

export type Link = { readonly from: Id; readonly to: Id; readonly what: string };

/**
 * How processes act upon each other: what one names as output to another, and what another names as input
 * from it, each once.
 */
export function linksOf(processes: readonly (Process & { readonly id: Id })[]): readonly Link[] {
  const here = new Set(processes.map(one => one.id));
  const links = new Map<string, Link>();
  const add = (from: Id, to: Id, what: string): void => {
    const name = `${from} ${to} ${what.trim().toLowerCase()}`;
    if (from !== to && here.has(from) && here.has(to) && !links.has(name))
      links.set(name, { from, to, what });
  };
  for (const { id, inputs, outputs } of processes) {
    for (const { what, process: to } of outputs) if (to !== null) add(id, to, what);
    for (const { what, process: from } of inputs) if (from !== null) add(from, id, what);
  }
  return [...links.values()];
}
