/** A task from its making to its end, its rhythm, and who may deal with it. */
import { describe, expect, test } from 'vitest';
import { fold, isRefusal } from '../kernel/decider.ts';
import { aboutPath } from './about-path.ts';
import { nextDay, rhythmText } from './recurrence.ts';
import { task } from './task.decider.ts';
import type { TaskCommand, TaskEvent } from './task.state.ts';

const IRIS = 'iris';
const TOM = 'tom';
const LEA = 'lea';
const DAY = '2026-11-23';
const by = { by: IRIS, on: DAY };
const content = { what: 'Calibrate the gauges', notes: '', dueOn: '2026-12-01', about: null };
const own = { owns: true, assigns: false } as const;

const make = (over: object = {}): TaskCommand => ({
  type: 'Make',
  ...content,
  owner: IRIS,
  ownerIsMember: true,
  assigns: false,
  rhythm: null,
  ...by,
  ...over,
});
const follow = (commands: readonly TaskCommand[]) => {
  const events: TaskEvent[] = [];
  for (const command of commands) {
    const decided = task.decide(command, fold(task, events));
    if (isRefusal(decided)) return { refused: decided.refused, state: fold(task, events) };
    events.push(...decided);
  }
  return { refused: undefined, state: fold(task, events) };
};
const complete = { type: 'Complete', what: 'All within limits', next: 'next', ...own, ...by } as const;

describe('a task', () => {
  test('is made, done with a word what was done, and taken up again with a reason', () => {
    expect(follow([make()]).state).toMatchObject({ phase: 'open', owner: IRIS, made: by });
    expect(follow([make(), complete]).state).toMatchObject({
      phase: 'done',
      done: { what: 'All within limits', ...by },
      followedBy: null,
    });
    const again = follow([make(), complete, { type: 'Reopen', why: 'One was forgotten', ...own, ...by }]);
    expect(again.state).toMatchObject({ phase: 'open', done: null });
    expect(again.state.reopened).toEqual([{ why: 'One was forgotten', ...by }]);
  });

  test('is dropped with a reason, and changed only while it is open', () => {
    const dropped = follow([make(), { type: 'Drop', why: 'Gauges were sold', ...own, ...by }]);
    expect(dropped.state.dropped).toEqual({ why: 'Gauges were sold', ...by });
    expect(follow([make(), complete, complete]).refused).toBe('task-not-open');
    expect(follow([make(), { type: 'Reopen', why: 'x', ...own, ...by }]).refused).toBe('task-open');
  });

  test.each([
    { who: 'its owner', over: {}, refused: undefined },
    { who: 'who made it', over: { owns: false }, refused: undefined },
    { who: 'who may assign', over: { by: LEA, owns: false, assigns: true }, refused: undefined },
    { who: 'nobody else', over: { by: LEA, owns: false }, refused: 'task-of-another' },
  ])('is completed by $who', ({ over, refused }) => {
    const given = make({ owner: TOM, assigns: true });
    expect(follow([given, { ...complete, ...over }]).refused).toBe(refused);
  });

  test.each([
    { over: { owner: TOM }, refused: 'task-of-another' },
    { over: { owner: TOM, assigns: true, ownerIsMember: false }, refused: 'owner-not-a-member' },
    { over: { rhythm: { every: 1, unit: 'month' }, dueOn: null }, refused: 'task-repeats-without-day' },
    { over: { owner: TOM, assigns: true }, refused: undefined },
  ])('is not made where $refused', ({ over, refused }) => {
    expect(follow([make(over)]).refused).toBe(refused);
  });

  test.each([
    { to: LEA, over: {}, refused: 'task-not-assigned' },
    { to: IRIS, over: {}, refused: undefined },
    { to: LEA, over: { assigns: true }, refused: undefined },
    { to: LEA, over: { assigns: true, toIsMember: false }, refused: 'owner-not-a-member' },
    { to: TOM, over: {}, refused: 'task-already-theirs' },
  ])('goes from Tom, to whom Iris gave it, to $to: $refused', ({ to, over, refused }) => {
    const handed = { type: 'HandOver', to, toIsMember: true, why: 'Away', by: TOM, on: DAY } as const;
    const { refused: said, state } = follow([
      make({ owner: TOM, assigns: true }),
      { ...handed, ...own, ...over },
    ]);
    expect(said).toBe(refused);
    expect(state.owner).toBe(refused === undefined ? to : TOM);
  });
});

describe('a rhythm', () => {
  const monthly = make({ rhythm: { every: 1, unit: 'month' }, dueOn: '2027-01-31' });

  test('is counted from its first day, so that the end of a month stays one', () => {
    const recurrence = { every: 1, unit: 'month', from: '2027-01-31' } as const;
    expect(nextDay(recurrence, '2027-01-31', '2027-01-20')).toBe('2027-02-28');
    expect(nextDay(recurrence, '2027-02-28', '2027-02-28')).toBe('2027-03-31');
  });

  test('asks for nothing that was missed meanwhile', () => {
    const recurrence = { every: 2, unit: 'week', from: '2026-11-02' } as const;
    expect(nextDay(recurrence, '2026-11-02', '2026-12-05')).toBe('2026-12-14');
    expect(nextDay({ ...recurrence, every: 10, unit: 'day' }, '2026-11-02', '2026-11-02')).toBe('2026-11-12');
  });

  test('is followed by the next once, though the task was taken up again', () => {
    const reopen = { type: 'Reopen', why: 'Too early', ...own, ...by } as const;
    const { state } = follow([monthly, complete, reopen, { ...complete, next: 'another' }]);
    expect(state.followedBy).toBe('next');
  });

  test('goes on from where it was counted unless day or rhythm change', () => {
    const revise = { type: 'Revise', ...content, ...own, ...by } as const;
    const same = { ...revise, dueOn: '2027-01-31', rhythm: { every: 1, unit: 'month' } } as const;
    expect(follow([monthly, same]).state.recurrence?.from).toBe('2027-01-31');
    expect(follow([monthly, { ...same, dueOn: '2027-02-10' }]).state.recurrence?.from).toBe('2027-02-10');
    expect(follow([monthly, { ...same, rhythm: null }]).state.recurrence).toBeNull();
  });

  test('is said in words', () => {
    expect([rhythmText({ every: 1, unit: 'week' }), rhythmText({ every: 3, unit: 'month' })]).toEqual([
      'every week',
      'every 3 months',
    ]);
  });
});

test('what a task is about has a page', () => {
  const path = (kind: Parameters<typeof aboutPath>[0]['kind'], within: string | null = null) =>
    aboutPath({ kind, id: '8.4.1', in: within });
  expect(path('requirement', 'iso-9001-2015')).toBe('/implement/requirements/iso-9001-2015/8.4.1');
  expect(path('risk', 'r')).toBe('/implement/risks/r?open=8.4.1');
  expect(path('process')).toBe('/implement/context/processes?open=8.4.1');
  expect(path('evidence')).toBe('/implement/evidence/8.4.1');
});
