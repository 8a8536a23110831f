/** How a body works: read as a whole, set part by part. */
import {
  CalendarInput,
  DeadlinesInput,
  LayoutInput,
  NumberingInput,
  PracticeView,
  TextsInput,
} from '@certwright/core/body/body.schema';
import { completed } from '@certwright/core/body/deadline.table';
import { USUAL_LAYOUT } from '@certwright/core/body/layout';
import type { PracticeCommand } from '@certwright/core/body/practice.decider';
import { z } from 'zod';
import { PRACTICE } from '../body-aggregates.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { practiceHere, timesHere } from './body.reading.ts';
import { practiceOf } from './body.store.ts';
import { markOf } from './mark.ts';

const get = operation({
  id: 'practice.get',
  method: 'get',
  path: '/body/practice',
  summary: 'How the body works: calendar, times within the rules, numbering, texts, look of certificates',
  permission: 'body:read',
  input: z.object({}),
  output: PracticeView,
  run: async act => {
    const [row, { calendar, deadlines, numbering, texts, layout = USUAL_LAYOUT, changed }] =
      await Promise.all([practiceOf(act.tx, act.org), practiceHere(act)]);
    const person = await naming(act, [row && changed.by]);
    return {
      version: row?.version ?? 0,
      set: row !== undefined,
      calendar,
      deadlines,
      numbering,
      texts,
      layout: { ...layout, mark: layout.mark?.file ?? null },
      changed: row ? { by: person(changed.by), on: changed.on } : null,
    };
  },
});

type Part = PracticeCommand extends infer C
  ? C extends PracticeCommand
    ? Omit<C, 'by' | 'on'>
    : never
  : never;
const set = async (act: Act, part: Part) => {
  const command = { ...part, by: act.person, on: act.today } as PracticeCommand;
  return written(await begin(act, PRACTICE, contentId('practice', act.org), command));
};

const setCalendar = operation({
  id: 'practice.set-calendar',
  method: 'put',
  path: '/body/practice/calendar',
  summary: 'Set on which days is worked, how long, and which are holidays',
  permission: 'body:set-up',
  refusals: ['calendar-without-working-day'],
  input: CalendarInput,
  output: Written,
  run: (act, calendar) => set(act, { type: 'SetCalendar', calendar }),
});

const setDeadlines = operation({
  id: 'practice.set-deadlines',
  method: 'put',
  path: '/body/practice/deadlines',
  summary: 'Choose the times of the body within what the rules leave open',
  permission: 'body:set-up',
  refusals: ['deadline-outside-rules'],
  input: DeadlinesInput,
  output: Written,
  run: async (act, chosen) => {
    const deadlines = completed(chosen, await timesHere(act));
    return set(act, { type: 'SetDeadlines', deadlines });
  },
});

const setNumbering = operation({
  id: 'practice.set-numbering',
  method: 'put',
  path: '/body/practice/numbering',
  summary: 'Say how offers, contracts and certificates are numbered',
  permission: 'body:set-up',
  refusals: ['numbering-counts-nothing'],
  input: NumberingInput,
  output: Written,
  run: (act, numbering) => set(act, { type: 'SetNumbering', numbering }),
});

const setTexts = operation({
  id: 'practice.set-texts',
  method: 'put',
  path: '/body/practice/texts',
  summary: 'Set the texts that offers and contracts of the body carry',
  permission: 'body:set-up',
  input: TextsInput,
  output: Written,
  run: (act, texts) => set(act, { type: 'SetTexts', texts }),
});

const setLayout = operation({
  id: 'practice.set-layout',
  method: 'put',
  path: '/body/practice/layout',
  summary: 'Choose how certificates look: sheet, ornament, colour, mark',
  permission: 'body:set-up',
  refusals: ['colour-too-pale', 'mark-not-drawable'],
  input: LayoutInput,
  output: Written,
  run: async (act, { mark, ...look }) => {
    const drawn = mark === null ? null : await markOf(act, mark);
    return set(act, { type: 'SetLayout', layout: { ...look, mark: drawn } });
  },
});

export const PRACTICE_OPERATIONS = [
  get,
  setCalendar,
  setDeadlines,
  setNumbering,
  setTexts,
  setLayout,
] as const;
