/** What is known of a controlled document: its content, who controls it and how, its versions (ISO 9001, 7.5). */
import { addMonths } from '@certwright/rules/calendar-date';
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';

export const DOCUMENT_KINDS = [
  'policy',
  'procedure',
  'instruction',
  'record-form',
  'plan',
  'scope',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export type Content = {
  readonly title: string;
  readonly kind: DocumentKind;
  /** Markdown with tables; with a file, what it is about. */
  readonly text: string;
  /** An uploaded document that is the content; absent for one that is written here. */
  readonly file?: Id | undefined;
  readonly requirements: readonly RequirementRef[];
};

/** Who approves in one step: so many of these people and holders of these roles. */
export type Step = {
  readonly persons: readonly Id[];
  readonly roles: readonly string[];
  readonly quorum: number;
};

/** Who is asked to read and understand. */
export type Readers = {
  readonly everyone: boolean;
  readonly roles: readonly string[];
  readonly persons: readonly Id[];
};

/** How a document is controlled; what is not said stands at `PLAIN_CONTROL`. */
export type Control = {
  /** Who answers for it; absent, its author. */
  readonly owner: Id | null;
  /** In their order; none: one approval by whoever may approve. */
  readonly steps: readonly Step[];
  /** Months after which it is looked at again; null never. */
  readonly reviewMonths: number | null;
  readonly readers: Readers;
  /** Years for which it is kept after it became obsolete; null without limit. */
  readonly retentionYears: number | null;
};

export const PLAIN_CONTROL: Control = {
  owner: null,
  steps: [],
  reviewMonths: null,
  readers: { everyone: true, roles: [], persons: [] },
  retentionYears: null,
};

export type DocumentRelease = {
  readonly number: number;
  readonly by: Id;
  readonly on: PlainDate;
  /** What the organization itself called the version: “Rev. C”. */
  readonly label?: string;
  /** Approved before it came here; by whom, as the paper says. */
  readonly onPaper?: string;
};

export type Document = Content & {
  readonly phase: 'none' | 'draft' | 'submitted' | 'released' | 'obsolete' | 'undone';
  readonly number: string;
  /** Who wrote what is not released yet. */
  readonly author: Id;
  readonly draftedOn: PlainDate;
  /** What changed, in the words of who revised. */
  readonly change: string;
  readonly submittedOn: PlainDate | null;
  readonly returned: { readonly by: Id; readonly on: PlainDate; readonly why: string } | null;
  readonly releases: readonly DocumentRelease[];
  readonly obsolete: { readonly by: Id; readonly on: PlainDate; readonly why: string } | null;
  /** Requirements that the version in force serves besides those it was released with; absent when there are none. */
  readonly related?: readonly RequirementRef[];
  readonly control?: Control;
  /** Approvals of what is submitted, step by step; absent when there are none. */
  readonly approvals?: readonly { readonly step: number; readonly by: Id; readonly on: PlainDate }[];
  /** The last time that somebody looked at the version in force and left it as it is. */
  readonly reviewed?: { readonly by: Id; readonly on: PlainDate; readonly why: string };
  /** The run of a take-over that brought it, while nothing else has happened to it. */
  readonly broughtBy?: Id;
};

export const NO_DOCUMENT: Document = {
  phase: 'none',
  number: '',
  title: '',
  kind: 'other',
  text: '',
  requirements: [],
  author: '',
  draftedOn: '',
  change: '',
  submittedOn: null,
  returned: null,
  releases: [],
  obsolete: null,
};

type Steered = Pick<Document, 'control' | 'author'>;

export const controlOf = ({ control }: Pick<Document, 'control'>): Control => control ?? PLAIN_CONTROL;

export const ownerOf = (state: Steered): Id => controlOf(state).owner ?? state.author;

/** The version in force: the last release of a document that is not obsolete. */
export const versionInForce = (state: Pick<Document, 'phase' | 'releases'>): number | null =>
  state.phase === 'obsolete' || state.phase === 'undone' ? null : (state.releases.at(-1)?.number ?? null);

/** The number that the next release gets. */
export const nextVersion = ({
  releases,
}: {
  readonly releases: readonly { readonly number: number }[];
}): number => (releases.at(-1)?.number ?? 0) + 1;

/** The day on which the version in force is to be looked at again; null where no interval is set. */
export function reviewDueOn(state: Document): PlainDate | null {
  const { reviewMonths } = controlOf(state);
  const last = state.reviewed?.on ?? state.releases.at(-1)?.on;
  if (reviewMonths === null || last === undefined || versionInForce(state) === null) return null;
  return addMonths(last, reviewMonths);
}

/** Whether somebody knows the version in force without being asked to read it: who wrote it, who released it. */
export const knowsRelease = (state: Pick<Document, 'author' | 'releases'>, person: Id): boolean =>
  state.author === person || state.releases.at(-1)?.by === person;

type Reader = { readonly id: Id; readonly roles: readonly string[] };

/** Whether somebody is asked to read the version in force. */
export function isAskedToRead(state: Document, { id, roles }: Reader): boolean {
  if (versionInForce(state) === null || knowsRelease(state, id)) return false;
  const { readers } = controlOf(state);
  return readers.everyone || readers.persons.includes(id) || readers.roles.some(role => roles.includes(role));
}

/** The step in which what is submitted waits; undefined where one approval is enough. */
export function stepNow(state: Document): { readonly index: number; readonly step: Step } | undefined {
  const { steps } = controlOf(state);
  const given = state.approvals ?? [];
  const index = steps.findIndex((step, at) => given.filter(one => one.step === at).length < step.quorum);
  const step = steps[index];
  return step && { index, step };
}

export const isInStep = (step: Step, { id, roles }: Reader): boolean =>
  step.persons.includes(id) || step.roles.some(role => roles.includes(role));
