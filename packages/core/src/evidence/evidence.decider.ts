/** Evidence: handed in for a day and for requirements; put right, verified, collected again and replaced, withdrawn. */
import { addMonths } from '@certwright/rules/calendar-date';
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, refuse } from '../kernel/decider.ts';
import { united } from '../kernel/requirement-refs.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { By, EvidenceCommand, Of } from './evidence.command.ts';
import {
  ATTACH_GUARDS,
  END_COLLECTION_GUARDS,
  REPLACE_GUARDS,
  REVISE_GUARDS,
  SCHEDULE_GUARDS,
  VERIFY_GUARDS,
} from './evidence.guards.ts';
import { type Collection, type Content, type Evidence, revisionOf } from './evidence.state.ts';

export type EvidenceEvent =
  | (Omit<Of<'Attach'>, 'type'> & { type: 'EvidenceAttached' })
  | (Omit<Of<'Relate'>, 'type'> & { type: 'EvidenceRelated' })
  | (Omit<Of<'Revise'>, 'type'> & { type: 'EvidenceRevised' })
  | ({ type: 'EvidenceReplaced'; successor: Id } & By)
  | (Omit<Of<'Reinstate'>, 'type'> & { type: 'EvidenceReinstated' })
  | ({ type: 'CollectionScheduled' } & Collection & By)
  | ({ type: 'CollectionEnded' } & By)
  | ({ type: 'OriginalSeen' } & By)
  | (Omit<Of<'Withdraw'>, 'type'> & { type: 'EvidenceWithdrawn' });

/** The schedule that goes on with the next piece: its months count from the day that the piece stands for. */
export const goesOn = ({ everyMonths, collector }: Collection, standsFor: PlainDate): Collection => ({
  everyMonths,
  collector,
  nextDue: addMonths(standsFor, everyMonths),
});

const EMPTY: Evidence = {
  phase: 'none',
  file: null,
  title: '',
  standsFor: '',
  expiresOn: null,
  requirements: [],
  attachedBy: '',
  attachedOn: '',
};

/** A row holds no field for what there is not: rows of earlier versions are what their events give, too. */
const contentOf = ({ file, link, record, title, from, standsFor, expiresOn }: Content): Content => ({
  file,
  ...(link === undefined ? {} : { link }),
  ...(record === undefined ? {} : { record }),
  title,
  ...(from === undefined ? {} : { from }),
  standsFor,
  expiresOn,
});

export const evidence: Decider<Evidence, EvidenceCommand, EvidenceEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Attach')
      return firstRefusal(ATTACH_GUARDS, state, command) ?? [{ ...command, type: 'EvidenceAttached' }];
    if (state.phase !== 'attached') return refuse('evidence-withdrawn', [iso9001('7.5.3')]);
    const { by, on } = command;
    switch (command.type) {
      case 'Relate':
        return [{ ...command, type: 'EvidenceRelated' }];
      case 'Revise':
        return firstRefusal(REVISE_GUARDS, state, command) ?? [{ ...command, type: 'EvidenceRevised' }];
      case 'Replace': {
        const { successor } = command;
        const event = { type: 'EvidenceReplaced', successor, by, on } as const;
        return firstRefusal(REPLACE_GUARDS, state, command) ?? [event];
      }
      case 'Reinstate':
        return [{ ...command, type: 'EvidenceReinstated' }];
      case 'Schedule': {
        const { collectorMay: _, ...scheduled } = command;
        return (
          firstRefusal(SCHEDULE_GUARDS, state, command) ?? [{ ...scheduled, type: 'CollectionScheduled' }]
        );
      }
      case 'EndCollection':
        return firstRefusal(END_COLLECTION_GUARDS, state, command) ?? [{ type: 'CollectionEnded', by, on }];
      case 'Verify':
        return firstRefusal(VERIFY_GUARDS, state, command) ?? [{ type: 'OriginalSeen', by, on }];
      case 'Withdraw':
        return [{ ...command, type: 'EvidenceWithdrawn' }];
    }
  },
  evolve(state, event) {
    const { by, on } = event;
    switch (event.type) {
      case 'EvidenceAttached': {
        const { requirements, collectedBy, replaces, collection } = event;
        return {
          phase: 'attached',
          ...contentOf(event),
          requirements: united([], requirements),
          attachedBy: by,
          attachedOn: on,
          ...(collectedBy === undefined ? {} : { collectedBy }),
          ...(replaces === undefined ? {} : { replaces }),
          ...(collection === undefined ? {} : { collection }),
        };
      }
      case 'EvidenceRelated':
        return { ...state, requirements: united(state.requirements, event.requirements) };
      case 'EvidenceRevised': {
        const { link: _, record: __, from: ___, ...rest } = state;
        const before = { ...contentOf(state), by, on, why: event.why };
        return { ...rest, ...contentOf(event), revisions: [...(state.revisions ?? []), before] };
      }
      case 'EvidenceReplaced': {
        const { collection: _, ...rest } = state;
        return { ...rest, replacedBy: event.successor };
      }
      case 'EvidenceReinstated': {
        const { replacedBy: _, ...rest } = state;
        return { ...rest, ...(event.collection === undefined ? {} : { collection: event.collection }) };
      }
      case 'CollectionScheduled': {
        const { everyMonths, collector, nextDue } = event;
        return { ...state, collection: { everyMonths, collector, nextDue } };
      }
      case 'CollectionEnded': {
        const { collection: _, ...rest } = state;
        return rest;
      }
      case 'OriginalSeen': {
        const seen = { by, on, revision: revisionOf(state) };
        return { ...state, verified: [...(state.verified ?? []), seen] };
      }
      case 'EvidenceWithdrawn': {
        const { collection: _, ...rest } = state;
        return { ...rest, phase: 'withdrawn', withdrawn: { by, on, why: event.why } };
      }
    }
  },
};
