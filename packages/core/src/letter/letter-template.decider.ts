/** The body's own template of a letter: each upload is a version that stays; without one, the words that are delivered hold. */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { fieldsOf, type LetterKind } from './letter.table.ts';

export type TemplateVersion = {
  readonly file: Id;
  readonly sha256: string;
  readonly fields: readonly string[];
  readonly by: Id;
  readonly on: PlainDate;
};
export type LetterTemplate =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'current' | 'ended';
      readonly kind: LetterKind;
      readonly versions: readonly TemplateVersion[];
    };

export type KeepTemplate = { type: 'Keep'; kind: LetterKind; version: TemplateVersion };
export type EndTemplate = { type: 'End'; by: Id; on: PlainDate };
export type TemplateEvent =
  | { type: 'LetterTemplateKept'; kind: LetterKind; version: TemplateVersion }
  | { type: 'LetterTemplateEnded'; by: Id; on: PlainDate };

const strange = ({ kind, version }: KeepTemplate): readonly string[] => {
  const known = fieldsOf(kind);
  return version.fields.filter(name => !Object.hasOwn(known, name));
};

export const TEMPLATE_GUARDS: readonly Guard<LetterTemplate, KeepTemplate>[] = [
  {
    refused: 'letter-field-unknown',
    because: [iso17021('9.2.3')],
    when: (_, c) => strange(c).length > 0,
    facts: (_, c) => ({ fields: strange(c), known: Object.keys(fieldsOf(c.kind)) }),
  },
];

export const letterTemplate: Decider<LetterTemplate, KeepTemplate | EndTemplate, TemplateEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    if (command.type === 'End') {
      const { by, on } = command;
      return state.phase === 'current'
        ? [{ type: 'LetterTemplateEnded', by, on }]
        : refuse('no-letter-template', [iso17021('9.2.3')]);
    }
    const { kind, version } = command;
    return firstRefusal(TEMPLATE_GUARDS, state, command) ?? [{ type: 'LetterTemplateKept', kind, version }];
  },
  evolve(state, event) {
    const before = state.phase === 'none' ? [] : state.versions;
    if (event.type === 'LetterTemplateKept')
      return { phase: 'current', kind: event.kind, versions: [...before, event.version] };
    return state.phase === 'none' ? state : { ...state, phase: 'ended' };
  },
};
