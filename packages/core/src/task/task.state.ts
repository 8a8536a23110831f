/** A task that somebody keeps: what, who, until when, what it is about, and how it ended. */
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Recurrence, Rhythm } from './recurrence.ts';

/** Records that a task can be about. */
export const ABOUT_KINDS = [
  'requirement',
  'document',
  'risk',
  'nonconformity',
  'evidence',
  'process',
  'internal-audit',
  'management-review',
  'outside-certificate',
] as const;
export type AboutKind = (typeof ABOUT_KINDS)[number];

export type About = {
  readonly kind: AboutKind;
  /** Its id; of a requirement the number. */
  readonly id: string;
  /** What it stands in: of a requirement the edition, of a risk the register; else null. */
  readonly in: string | null;
  /** What it was called when the task was made. */
  readonly label: string;
};

export type By = { readonly by: Id; readonly on: PlainDate };

export type TaskContent = {
  readonly what: string;
  readonly notes: string;
  readonly dueOn: PlainDate | null;
  readonly about: About | null;
};

export type Task = TaskContent & {
  readonly phase: 'none' | 'open' | 'done' | 'dropped';
  readonly owner: Id;
  readonly recurrence: Recurrence | null;
  readonly made: By;
  /** The task of the same rhythm that this one follows, and the one that followed it. */
  readonly follows: Id | null;
  readonly followedBy: Id | null;
  readonly done: (By & { readonly what: string }) | null;
  readonly dropped: (By & { readonly why: string }) | null;
  readonly handedOver: readonly (By & { readonly from: Id; readonly to: Id; readonly why: string })[];
  readonly reopened: readonly (By & { readonly why: string })[];
};

/** Whether whoever acts stands for the owner (himself, his delegate), or may deal with tasks of others. */
type Standing = { readonly owns: boolean; readonly assigns: boolean };

export type TaskCommand =
  | ({
      readonly type: 'Make';
      readonly owner: Id;
      readonly ownerIsMember: boolean;
      readonly assigns: boolean;
      readonly rhythm: Rhythm | null;
    } & TaskContent &
      By)
  /** The next one of a rhythm: made by the completion of the one before. */
  | ({
      readonly type: 'Follow';
      readonly owner: Id;
      readonly recurrence: Recurrence;
      readonly follows: Id;
      readonly dueOn: PlainDate;
    } & Omit<TaskContent, 'dueOn'> &
      By)
  | ({ readonly type: 'Revise'; readonly rhythm: Rhythm | null } & TaskContent & Standing & By)
  | ({ readonly type: 'Complete'; readonly what: string; readonly next: Id } & Standing & By)
  | ({ readonly type: 'Drop'; readonly why: string } & Standing & By)
  | ({ readonly type: 'Reopen'; readonly why: string } & Standing & By)
  | ({
      readonly type: 'HandOver';
      readonly to: Id;
      readonly toIsMember: boolean;
      readonly why: string;
    } & Standing &
      By);

export type Of<T extends TaskCommand['type']> = Extract<TaskCommand, { type: T }>;

export type TaskEvent =
  | ({
      readonly type: 'TaskMade';
      readonly owner: Id;
      readonly recurrence: Recurrence | null;
      readonly follows: Id | null;
    } & TaskContent &
      By)
  | ({ readonly type: 'TaskRevised'; readonly recurrence: Recurrence | null } & TaskContent & By)
  | ({ readonly type: 'TaskCompleted'; readonly what: string; readonly next: Id | null } & By)
  | ({ readonly type: 'TaskDropped'; readonly why: string } & By)
  | ({ readonly type: 'TaskReopened'; readonly why: string } & By)
  | ({ readonly type: 'TaskHandedOver'; readonly from: Id; readonly to: Id; readonly why: string } & By);
