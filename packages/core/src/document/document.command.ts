/** What can be done with a document, and what then has happened. */
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';
import type { Content, Control } from './document.state.ts';

type By = { by: Id; on: PlainDate };

/** A version that was approved before the document came here. */
export type PaperRelease = {
  readonly number: number;
  readonly label: string;
  readonly on: PlainDate;
  readonly approvedBy: string;
};

export type DocumentCommand =
  | ({ type: 'Draft'; number: string } & Content & By)
  | ({ type: 'Revise'; change: string } & Content & By)
  | ({ type: 'Submit' } & By)
  | ({ type: 'Return'; why: string } & By)
  | ({
      type: 'Approve';
      /** Members besides the author who may approve. */
      others: number;
      /** What the approving person holds. */
      roles: readonly string[];
    } & By)
  | ({ type: 'SetControl'; control: Control } & By)
  | ({ type: 'ConfirmReview'; why: string } & By)
  | ({ type: 'Relate'; requirements: readonly RequirementRef[] } & By)
  | ({ type: 'Retire'; why: string } & By)
  | ({
      type: 'TakeOver';
      number: string;
      run: Id;
      control: Control;
      /** Null: a draft that was never approved. */
      release: PaperRelease | null;
    } & Content &
      By)
  | ({ type: 'UndoTakeOver' } & By);

export type Of<T extends DocumentCommand['type']> = Extract<DocumentCommand, { type: T }>;

export type DocumentEvent =
  | (Omit<Of<'Draft'>, 'type'> & { type: 'DocumentDrafted' })
  | (Omit<Of<'Revise'>, 'type'> & { type: 'DocumentRevised' })
  | ({ type: 'DocumentSubmitted' } & By)
  | (Omit<Of<'Return'>, 'type'> & { type: 'DocumentReturned' })
  | ({ type: 'DocumentApproved'; step: number } & By)
  | ({
      type: 'DocumentReleased';
      number: number;
      /** The author approved alone because there is nobody else. */
      alone: boolean;
    } & By)
  | (Omit<Of<'SetControl'>, 'type'> & { type: 'DocumentControlSet' })
  | (Omit<Of<'ConfirmReview'>, 'type'> & { type: 'DocumentReviewed' })
  | (Omit<Of<'Relate'>, 'type'> & { type: 'DocumentRelated' })
  | (Omit<Of<'Retire'>, 'type'> & { type: 'DocumentRetired' })
  | (Omit<Of<'TakeOver'>, 'type'> & { type: 'DocumentTakenOver' })
  | ({ type: 'TakeOverUndone' } & By);
