/** An issued version of a Statement of Applicability, line for line, for ever. */
import { iso27001 } from '../kernel/citation.ts';
import { type Decider, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { ControlDecision } from './soa.decider.ts';

/** Implementation is the state of the control's assessment on the day of issue. */
export type StatementLine = ControlDecision & { readonly title: string; readonly implementation: string };

export type SoaIssue = {
  readonly phase: 'none' | 'issued';
  readonly edition: string;
  readonly number: number;
  readonly scope: string;
  readonly lines: readonly StatementLine[];
  readonly issuedBy: Id;
  readonly issuedOn: PlainDate;
};

export type KeepIssue = Omit<SoaIssue, 'phase'> & { readonly type: 'Keep' };
export type IssueKept = Omit<SoaIssue, 'phase'> & { readonly type: 'IssueKept' };

export const soaIssue: Decider<SoaIssue, KeepIssue, IssueKept> = {
  initial: { phase: 'none', edition: '', number: 0, scope: '', lines: [], issuedBy: '', issuedOn: '' },
  decide: (command, state) =>
    state.phase === 'none'
      ? [{ ...command, type: 'IssueKept' }]
      : refuse('issued-statement-unchangeable', [iso27001('7.5.3')]),
  evolve: (_, { type: __, ...kept }) => ({ ...kept, phase: 'issued' }),
};
