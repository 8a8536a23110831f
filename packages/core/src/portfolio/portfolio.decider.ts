/** The take-over of a portfolio: a file brought in, mapped and mended, carried out in pieces, and undone as a whole as long as nothing was built on it. */
import { type Decider, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { SheetMapping, KnownTitles } from './mapping.ts';
import { type Choices, NO_CHOICES } from './plan.ts';

type By = { readonly by: Id; readonly on: PlainDate };

export type Made = {
  readonly clients: number;
  readonly certifications: number;
  readonly findings: number;
  readonly audits: number;
  readonly people: number;
  readonly qualifications: number;
};
export const NOTHING_MADE: Made = {
  clients: 0,
  certifications: 0,
  findings: 0,
  audits: 0,
  people: 0,
  qualifications: 0,
};
const sum = (a: Made, b: Made): Made => ({
  clients: a.clients + b.clients,
  certifications: a.certifications + b.certifications,
  findings: a.findings + b.findings,
  audits: a.audits + b.audits,
  people: a.people + b.people,
  qualifications: a.qualifications + b.qualifications,
});

export type Portfolio = {
  readonly phase: 'none' | 'brought' | 'running' | 'taken' | 'undone';
  readonly file: Id;
  readonly fileName: string;
  readonly brought: By;
  /** Empty until somebody chose: then the guess stands. */
  readonly sheets: readonly SheetMapping[];
  readonly known: KnownTitles;
  readonly choices: Choices;
  readonly started: (By & { readonly total: number; readonly open: number }) | null;
  /** How many rows of certifications and people are through. */
  readonly done: number;
  readonly made: Made;
  readonly undone: By | null;
};

export type PortfolioCommand =
  | ({ type: 'Bring'; file: Id; fileName: string; known: KnownTitles } & By)
  | ({ type: 'Map'; sheets: readonly SheetMapping[]; known: KnownTitles } & By)
  | ({ type: 'Choose'; choices: Choices } & By)
  | ({ type: 'Start'; total: number; planned: number; open: number; leaveOpenOut: boolean } & By)
  | ({ type: 'Advance'; done: number; made: Made } & By)
  | ({ type: 'Undo' } & By);

export type PortfolioEvent =
  | ({ type: 'PortfolioBrought'; file: Id; fileName: string; known: KnownTitles } & By)
  | ({ type: 'PortfolioMapped'; sheets: readonly SheetMapping[]; known: KnownTitles } & By)
  | ({ type: 'PortfolioChosen'; choices: Choices } & By)
  | ({ type: 'PortfolioStarted'; total: number; open: number } & By)
  | ({ type: 'PortfolioAdvanced'; done: number; made: Made } & By)
  | ({ type: 'PortfolioUndone' } & By);

const EMPTY: Portfolio = {
  phase: 'none',
  file: '',
  fileName: '',
  brought: { by: '', on: '' },
  sheets: [],
  known: {},
  choices: NO_CHOICES,
  started: null,
  done: 0,
  made: NOTHING_MADE,
  undone: null,
};

export const portfolio: Decider<Portfolio, PortfolioCommand, PortfolioEvent> = {
  initial: EMPTY,
  decide(command, state) {
    const { by, on } = command;
    switch (command.type) {
      case 'Bring':
        return state.phase === 'none'
          ? [{ ...command, type: 'PortfolioBrought' }]
          : refuse('portfolio-begun-before');
      case 'Map':
        return state.phase === 'brought'
          ? [{ ...command, type: 'PortfolioMapped' }]
          : refuse('portfolio-begun-before');
      case 'Choose':
        return state.phase === 'brought'
          ? [{ ...command, type: 'PortfolioChosen' }]
          : refuse('portfolio-begun-before');
      case 'Start':
        if (state.phase !== 'brought') return refuse('portfolio-begun-before');
        if (command.open > 0 && !command.leaveOpenOut)
          return refuse('portfolio-has-open-rows', [], { count: command.open });
        if (command.planned === 0) return refuse('portfolio-nothing-to-take');
        return [{ type: 'PortfolioStarted', total: command.total, open: command.open, by, on }];
      case 'Advance':
        if (state.phase !== 'running' || command.done <= state.done) return [];
        return [{ type: 'PortfolioAdvanced', done: command.done, made: command.made, by, on }];
      case 'Undo':
        if (state.phase === 'running') return refuse('portfolio-running');
        if (state.phase !== 'taken') return refuse('portfolio-not-taken');
        return [{ type: 'PortfolioUndone', by, on }];
    }
  },
  evolve(state, event) {
    const { by, on } = event;
    switch (event.type) {
      case 'PortfolioBrought': {
        const { file, fileName, known } = event;
        return { ...EMPTY, phase: 'brought', file, fileName, known, brought: { by, on } };
      }
      case 'PortfolioMapped':
        return { ...state, sheets: event.sheets, known: event.known };
      case 'PortfolioChosen':
        return { ...state, choices: event.choices };
      case 'PortfolioStarted':
        return { ...state, phase: 'running', started: { by, on, total: event.total, open: event.open } };
      case 'PortfolioAdvanced': {
        const over = event.done >= (state.started?.total ?? 0);
        return {
          ...state,
          phase: over ? 'taken' : 'running',
          done: event.done,
          made: sum(state.made, event.made),
        };
      }
      case 'PortfolioUndone':
        return { ...state, phase: 'undone', undone: { by, on } };
    }
  },
};
