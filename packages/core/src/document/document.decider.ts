/** A controlled document: drafted, submitted, released as version n by somebody else, revised, made obsolete. */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import { united } from '../kernel/requirement-refs.ts';
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
  readonly text: string;
  readonly requirements: readonly RequirementRef[];
};

export type Document = Content & {
  readonly phase: 'none' | 'draft' | 'submitted' | 'released' | 'obsolete';
  readonly number: string;
  /** Who wrote what is not released yet. */
  readonly author: Id;
  readonly draftedOn: PlainDate;
  /** What changed, in the words of who revised. */
  readonly change: string;
  readonly submittedOn: PlainDate | null;
  readonly returned: { readonly by: Id; readonly on: PlainDate; readonly why: string } | null;
  readonly releases: readonly { readonly number: number; readonly by: Id; readonly on: PlainDate }[];
  readonly obsolete: { readonly by: Id; readonly on: PlainDate; readonly why: string } | null;
  /** Requirements that the version in force serves besides those it was released with; absent when there are none. */
  readonly related?: readonly RequirementRef[];
};

type By = { by: Id; on: PlainDate };
export type DocumentCommand =
  | ({ type: 'Draft'; number: string } & Content & By)
  | ({ type: 'Revise'; change: string } & Content & By)
  | ({ type: 'Submit' } & By)
  | ({ type: 'Return'; why: string } & By)
  | ({
      type: 'Approve';
      /** Members besides the author who may approve. */
      others: number;
    } & By)
  | ({ type: 'Relate'; requirements: readonly RequirementRef[] } & By)
  | ({ type: 'Retire'; why: string } & By);

type Of<T extends DocumentCommand['type']> = Extract<DocumentCommand, { type: T }>;
export type DocumentEvent =
  | (Omit<Of<'Draft'>, 'type'> & { type: 'DocumentDrafted' })
  | (Omit<Of<'Revise'>, 'type'> & { type: 'DocumentRevised' })
  | ({ type: 'DocumentSubmitted' } & By)
  | (Omit<Of<'Return'>, 'type'> & { type: 'DocumentReturned' })
  | ({
      type: 'DocumentReleased';
      number: number;
      /** The author approved alone because there is nobody else. */
      alone: boolean;
    } & By)
  | (Omit<Of<'Relate'>, 'type'> & { type: 'DocumentRelated' })
  | (Omit<Of<'Retire'>, 'type'> & { type: 'DocumentRetired' });

export const REVISE_GUARDS: readonly Guard<Document, Of<'Revise'>>[] = [
  { refused: 'document-under-approval', because: [iso9001('7.5.2')], when: s => s.phase === 'submitted' },
];

export const SUBMIT_GUARDS: readonly Guard<Document, Of<'Submit'>>[] = [
  { refused: 'no-draft-to-submit', because: [iso9001('7.5.2')], when: s => s.phase !== 'draft' },
  {
    refused: 'document-without-text',
    because: [iso9001('7.5.2')],
    when: s => s.text.trim() === '',
  },
];

export const APPROVE_GUARDS: readonly Guard<Document, Of<'Approve'>>[] = [
  { refused: 'document-not-submitted', because: [iso9001('7.5.2')], when: s => s.phase !== 'submitted' },
  {
    refused: 'author-approves-own-document',
    because: [iso9001('7.5.2')],
    when: (s, c) => s.author === c.by && c.others > 0,
    facts: (_, c) => ({ others: c.others }),
  },
  {
    refused: 'approval-dated-before-submission',
    because: [iso9001('7.5.2')],
    when: (s, c) => s.submittedOn !== null && c.on < s.submittedOn,
    facts: s => ({ submittedOn: s.submittedOn }),
  },
];

export const RETURN_GUARDS: readonly Guard<Document, Of<'Return'>>[] = [
  { refused: 'document-not-submitted', because: [iso9001('7.5.2')], when: s => s.phase !== 'submitted' },
];

const EMPTY: Document = {
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

/** The version in force: the last release of a document that is not obsolete. */
export const versionInForce = (state: Pick<Document, 'phase' | 'releases'>): number | null =>
  state.phase === 'obsolete' ? null : (state.releases.at(-1)?.number ?? null);

/** Whether somebody knows the version in force without being asked to read it: who wrote it, who released it. */
export const knowsRelease = (state: Pick<Document, 'author' | 'releases'>, person: Id): boolean =>
  state.author === person || state.releases.at(-1)?.by === person;

export const document: Decider<Document, DocumentCommand, DocumentEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Draft') {
      if (state.phase !== 'none') return refuse('document-already-drafted', [iso9001('7.5.3')]);
      return [{ ...command, type: 'DocumentDrafted' }];
    }
    if (state.phase === 'obsolete') return refuse('document-obsolete', [iso9001('7.5.3')]);
    const { by, on } = command;
    switch (command.type) {
      case 'Revise':
        return firstRefusal(REVISE_GUARDS, state, command) ?? [{ ...command, type: 'DocumentRevised' }];
      case 'Submit':
        return firstRefusal(SUBMIT_GUARDS, state, command) ?? [{ type: 'DocumentSubmitted', by, on }];
      case 'Return':
        return firstRefusal(RETURN_GUARDS, state, command) ?? [{ ...command, type: 'DocumentReturned' }];
      case 'Approve': {
        const refused = firstRefusal(APPROVE_GUARDS, state, command);
        if (refused) return refused;
        const number = state.releases.length + 1;
        return [{ type: 'DocumentReleased', number, alone: state.author === by, by, on }];
      }
      case 'Relate':
        return [{ ...command, type: 'DocumentRelated' }];
      case 'Retire':
        return [{ ...command, type: 'DocumentRetired' }];
    }
  },
  evolve(state, event) {
    const { by, on } = event;
    switch (event.type) {
      case 'DocumentDrafted': {
        const { number, title, kind, text, requirements } = event;
        const content = { number, title, kind, text, requirements };
        return { ...EMPTY, ...content, phase: 'draft', author: by, draftedOn: on };
      }
      case 'DocumentRevised': {
        const { title, kind, text, requirements, change } = event;
        const content = { title, kind, text, requirements, change };
        return { ...state, ...content, phase: 'draft', author: by, draftedOn: on, submittedOn: null };
      }
      case 'DocumentSubmitted':
        return { ...state, phase: 'submitted', submittedOn: on, returned: null };
      case 'DocumentReturned':
        return { ...state, phase: 'draft', submittedOn: null, returned: { by, on, why: event.why } };
      case 'DocumentReleased': {
        // What was related meanwhile is part of the text's own list unless its author took it out.
        const { related: _, ...rest } = state;
        const releases = [...state.releases, { number: event.number, by, on }];
        return { ...rest, phase: 'released', releases, submittedOn: null };
      }
      case 'DocumentRelated': {
        const requirements = united(state.requirements, event.requirements);
        if (state.releases.length === 0) return { ...state, requirements };
        return { ...state, requirements, related: united(state.related ?? [], event.requirements) };
      }
      case 'DocumentRetired':
        return { ...state, phase: 'obsolete', obsolete: { by, on, why: event.why } };
    }
  },
};
