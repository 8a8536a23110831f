/** How a body works: calendar, times within the rules, numbering, texts. One for each body, changed part by part. */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { BODY_DEADLINES, type Deadlines, deadlinesOutside, USUAL_DEADLINES } from './deadline.table.ts';
import { contrastOnWhite, type Layout, LEAST_CONTRAST } from './layout.ts';
import { isPattern } from './numbering.ts';

export type Calendar = {
  /** Days of the week on which is worked: 1 is Monday, 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly hoursPerDay: number;
  readonly holidays: readonly { readonly on: PlainDate; readonly name: string }[];
};
export type Numbering = { readonly offer: string; readonly contract: string; readonly certificate: string };
export type Texts = {
  readonly offerOpening: string;
  readonly offerClosing: string;
  /** Clauses of the body's own that every contract carries besides those of the standard. */
  readonly contractTerms: string;
};

export type Practice = {
  readonly phase: 'none' | 'set';
  readonly calendar: Calendar;
  readonly deadlines: Deadlines;
  readonly numbering: Numbering;
  readonly texts: Texts;
  /** Of its certificates; absent while none was chosen. */
  readonly layout?: Layout;
  readonly changed: { readonly by: Id; readonly on: PlainDate };
};

export type PracticeCommand = { readonly by: Id; readonly on: PlainDate } & (
  | { readonly type: 'SetCalendar'; readonly calendar: Calendar }
  | { readonly type: 'SetDeadlines'; readonly deadlines: Deadlines }
  | { readonly type: 'SetNumbering'; readonly numbering: Numbering }
  | { readonly type: 'SetTexts'; readonly texts: Texts }
  | { readonly type: 'SetLayout'; readonly layout: Layout }
);
export type PracticeEvent = { readonly by: Id; readonly on: PlainDate } & (
  | { readonly type: 'CalendarSet'; readonly calendar: Calendar }
  | { readonly type: 'DeadlinesSet'; readonly deadlines: Deadlines }
  | { readonly type: 'NumberingSet'; readonly numbering: Numbering }
  | { readonly type: 'TextsSet'; readonly texts: Texts }
  | { readonly type: 'LayoutSet'; readonly layout: Layout }
);

export const USUAL_PRACTICE: Practice = {
  phase: 'none',
  calendar: { weekdays: [1, 2, 3, 4, 5], hoursPerDay: 8, holidays: [] },
  deadlines: USUAL_DEADLINES,
  numbering: { offer: 'O-{year}-{count:4}', contract: 'C-{year}-{count:4}', certificate: '' },
  texts: { offerOpening: '', offerClosing: '', contractTerms: '' },
  changed: { by: '', on: '' },
};

export const practice: Decider<Practice, PracticeCommand, PracticeEvent> = {
  initial: USUAL_PRACTICE,
  decide(command) {
    const { by, on } = command;
    switch (command.type) {
      case 'SetCalendar': {
        const { calendar } = command;
        if (calendar.weekdays.length === 0)
          return refuse('calendar-without-working-day', [iso17021('9.1.4')]);
        return [{ type: 'CalendarSet', calendar, by, on }];
      }
      case 'SetDeadlines': {
        const [name] = deadlinesOutside(command.deadlines);
        if (name === undefined) return [{ type: 'DeadlinesSet', deadlines: command.deadlines, by, on }];
        const row: (typeof BODY_DEADLINES)[typeof name] & { readonly because?: ReturnType<typeof iso17021> } =
          BODY_DEADLINES[name];
        const { title, unit, least, most } = row;
        return refuse('deadline-outside-rules', row.because ? [row.because] : [], {
          name,
          title,
          unit,
          least,
          most,
        });
      }
      case 'SetNumbering': {
        const { numbering } = command;
        const wrong = [numbering.offer, numbering.contract, numbering.certificate || '{count}'].find(
          one => !isPattern(one),
        );
        if (wrong !== undefined)
          return refuse('numbering-counts-nothing', [iso17021('8.2.2')], { pattern: wrong });
        return [{ type: 'NumberingSet', numbering, by, on }];
      }
      case 'SetTexts':
        return [{ type: 'TextsSet', texts: command.texts, by, on }];
      case 'SetLayout': {
        const { layout } = command;
        const contrast = contrastOnWhite(layout.colour);
        if (contrast < LEAST_CONTRAST)
          return refuse('colour-too-pale', [iso17021('8.2.2')], {
            colour: layout.colour,
            contrast: Math.floor(contrast * 10) / 10,
            least: LEAST_CONTRAST,
          });
        return [{ type: 'LayoutSet', layout, by, on }];
      }
    }
  },
  evolve(state, event) {
    const { by, on } = event;
    const set = { ...state, phase: 'set' as const, changed: { by, on } };
    switch (event.type) {
      case 'CalendarSet':
        return { ...set, calendar: event.calendar };
      case 'DeadlinesSet':
        return { ...set, deadlines: event.deadlines };
      case 'NumberingSet':
        return { ...set, numbering: event.numbering };
      case 'TextsSet':
        return { ...set, texts: event.texts };
      case 'LayoutSet':
        return { ...set, layout: event.layout };
    }
  },
};
