/** A line of a register of risks: what it says, how it was judged, what is done about it, who accepted what remains. */
import type { Acceptance, RiskMethod, Values } from '@certwright/standards/risk/method';
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';
import type { Judgement } from './judgement.ts';

export type By = { readonly by: Id; readonly on: PlainDate };

/** What is in place, or comes by the treatment; with the requirement that it helps to meet. */
export type RiskControl = {
  readonly what: string;
  readonly requirement: RequirementRef | null;
  /** What an auditor can be shown. */
  readonly shownBy: string;
};

export type RiskContent = {
  readonly title: string;
  readonly cause: string;
  readonly consequence: string;
  /** By the ids of the method's fields: text, the id of a choice, or the id of an asset, process or site. */
  readonly fields: Readonly<Record<string, string>>;
  readonly processes: readonly Id[];
  readonly sites: readonly Id[];
  readonly assets: readonly Id[];
  readonly controls: readonly RiskControl[];
  readonly owner: Id | null;
};

/** Where a line comes from that was taken from the worked register of a method. */
export type Example = {
  readonly method: string;
  readonly ref: string;
  /** What the example says in fields that name records, and who owns it there. */
  readonly fields: Readonly<Record<string, string>>;
  readonly owner: string;
};

/** A method of the organization in one of its versions. */
export type MethodRef = { readonly id: Id; readonly version: number };
export type MethodAt = MethodRef & { readonly data: RiskMethod };

export type Action = {
  readonly id: Id;
  readonly what: string;
  readonly owner: Id | null;
  readonly dueOn: PlainDate;
  readonly done: (By & { readonly what: string }) | null;
  readonly dropped: (By & { readonly why: string }) | null;
};

export type Accepted = By & {
  readonly because: string;
  /** In which standing it was accepted. */
  readonly as: 'owner' | 'leadership';
  /** The day until which it holds. */
  readonly until: PlainDate;
  /** The count of changes of the line at that moment, and its level. */
  readonly revision: number;
  readonly score: number;
  readonly band: string;
  /** The change that ended it. */
  readonly lapsed: By | null;
};

/** One entry of the history of values. */
export type Past = By & {
  readonly what: 'before' | 'after';
  readonly judgement: Judgement;
  readonly version: number;
  readonly reason: string;
};

export type Risk = {
  readonly phase: 'none' | 'identified' | 'assessed' | 'treated' | 'accepted' | 'closed';
  readonly register: Id;
  readonly number: number;
  readonly method: MethodRef;
  readonly example: Example | null;
  /** A line of one's own, or an example that a person confirmed. */
  readonly confirmed: boolean;
  readonly content: RiskContent;
  readonly identified: By;
  /** Counts the changes of what an acceptance rests on. */
  readonly revision: number;
  readonly before: Judgement | null;
  readonly treatment: { readonly id: string; readonly why: string } | null;
  readonly after: Judgement | null;
  /** Who has to accept what remains; nobody has to before it is treated. */
  readonly accepts: Acceptance | null;
  readonly actions: readonly Action[];
  readonly acceptance: Accepted | null;
  readonly reviewOn: PlainDate | null;
  readonly reviews: readonly (By & { readonly reason: string; readonly next: PlainDate })[];
  readonly history: readonly Past[];
  readonly closed: (By & { readonly why: string }) | null;
};

export type RiskCommand =
  | ({
      readonly type: 'Identify';
      readonly register: Id;
      readonly number: number;
      readonly method: MethodAt;
      readonly content: RiskContent;
      readonly example: Example | null;
    } & By)
  | ({ readonly type: 'Describe'; readonly method: MethodAt; readonly content: RiskContent } & By)
  | ({ readonly type: 'Confirm'; readonly method: MethodAt } & By)
  | ({
      readonly type: 'Judge';
      readonly method: MethodAt;
      readonly what: 'before' | 'after';
      readonly values: Values;
      readonly reason: string;
    } & By)
  /** By the current version of the method: what was decided on the old one is decided anew. */
  | ({
      readonly type: 'Rejudge';
      readonly method: MethodAt;
      readonly values: Values;
      readonly reason: string;
    } & By)
  | ({
      readonly type: 'Treat';
      readonly method: MethodAt;
      readonly treatment: string;
      readonly why: string;
      readonly after: Values;
    } & By)
  | ({
      readonly type: 'PlanAction';
      readonly action: Id;
      readonly what: string;
      readonly owner: Id | null;
      readonly dueOn: PlainDate;
    } & By)
  | ({ readonly type: 'CompleteAction'; readonly action: Id; readonly what: string } & By)
  | ({ readonly type: 'DropAction'; readonly action: Id; readonly why: string } & By)
  | ({
      readonly type: 'Accept';
      readonly method: MethodAt;
      readonly because: string;
      readonly until: PlainDate;
      /** What the person had in front of him. */
      readonly revision: number;
      readonly leads: boolean;
    } & By)
  | ({
      readonly type: 'Review';
      readonly method: MethodAt;
      readonly reason: string;
      readonly next: PlainDate;
      readonly leads: boolean;
    } & By)
  | ({ readonly type: 'Close'; readonly why: string } & By);

export type Of<T extends RiskCommand['type']> = Extract<RiskCommand, { type: T }>;
type Kept<T extends RiskCommand['type'], Left extends string = never> = Omit<Of<T>, 'type' | 'method' | Left>;

export type RiskEvent =
  | ({ readonly type: 'RiskIdentified'; readonly method: MethodRef } & Kept<'Identify'>)
  | ({ readonly type: 'RiskDescribed' } & Kept<'Describe'>)
  | ({ readonly type: 'ExampleConfirmed' } & By)
  | ({
      readonly type: 'RiskJudged';
      readonly what: 'before' | 'after';
      readonly judgement: Judgement;
      readonly accepts: Acceptance | null;
      readonly reason: string;
    } & By)
  | ({
      readonly type: 'RiskRejudged';
      readonly method: MethodRef;
      readonly judgement: Judgement;
      readonly fields: Readonly<Record<string, string>>;
      readonly reason: string;
    } & By)
  | ({
      readonly type: 'RiskTreated';
      readonly treatment: string;
      readonly why: string;
      readonly judgement: Judgement;
      readonly accepts: Acceptance;
      readonly reviewOn: PlainDate;
    } & By)
  | ({ readonly type: 'RiskActionPlanned' } & Kept<'PlanAction'>)
  | ({ readonly type: 'RiskActionCompleted' } & Kept<'CompleteAction'>)
  | ({ readonly type: 'RiskActionDropped' } & Kept<'DropAction'>)
  | ({ readonly type: 'RiskAccepted' } & Omit<Accepted, 'lapsed'>)
  | ({
      readonly type: 'RiskReviewed';
      readonly reason: string;
      readonly next: PlainDate;
      /** The acceptance stands, and whoever reviewed may accept: it goes on until the next review. */
      readonly prolongs: boolean;
    } & By)
  | ({ readonly type: 'RiskClosed'; readonly why: string } & By);

const NOBODY: By = { by: '', on: '' };

export const EMPTY_RISK: Risk = {
  phase: 'none',
  register: '',
  number: 0,
  method: { id: '', version: 0 },
  example: null,
  confirmed: false,
  content: {
    title: '',
    cause: '',
    consequence: '',
    fields: {},
    processes: [],
    sites: [],
    assets: [],
    controls: [],
    owner: null,
  },
  identified: NOBODY,
  revision: 0,
  before: null,
  treatment: null,
  after: null,
  accepts: null,
  actions: [],
  acceptance: null,
  reviewOn: null,
  reviews: [],
  history: [],
  closed: null,
};
