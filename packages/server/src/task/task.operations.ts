/** Tasks that people keep: made for oneself or for others, changed, done, dropped, taken up again, handed over. */
import { refusalsOf } from '@certwright/core/kernel/decider';
import { randomUUID } from 'node:crypto';
import { Id } from '@certwright/core/kernel/schema';
import { nextDay } from '@certwright/core/task/recurrence';
import {
  CONTENT_GUARDS,
  HAND_OVER_GUARDS,
  MAKE_GUARDS,
  STANDING_GUARDS,
} from '@certwright/core/task/task.decider';
import {
  CompleteTaskInput,
  HandOverTaskInput,
  MakeTaskInput,
  ReviseTaskInput,
  TaskView,
  WhyTaskInput,
} from '@certwright/core/task/task.schema';
import type { Task } from '@certwright/core/task/task.state';
import { z } from 'zod';
import { TASK } from '../organization-aggregates.ts';
import { absentFor, isMember } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { aboutOf } from './about.ts';
import { taskById } from './task.store.ts';
import { taskView } from './task.view.ts';

const DEALT = [...refusalsOf(STANDING_GUARDS), 'task-not-open', 'dated-in-the-future'];

/** Whether the task is his own or that of somebody he stands in for, and what he may do with those of others. */
async function standingTo(act: Act, { owner }: Task) {
  const owns = owner === act.person || (await absentFor(act)).includes(owner);
  return { owns, assigns: act.can('task:assign') };
}

const make = operation({
  id: 'task.make',
  method: 'post',
  path: '/tasks',
  summary: 'Make a task, for yourself or, with the permission, for somebody else',
  permission: 'task:keep',
  refusals: [...refusalsOf(MAKE_GUARDS), 'dated-in-the-future'],
  input: MakeTaskInput,
  output: Written,
  run: async (act, { owner = act.person, about, on, ...content }) => {
    const day = happenedOn(act, on);
    const ownerIsMember = owner === act.person || (await isMember(act, owner));
    const said = { ...content, about: await aboutOf(act, about), owner, ownerIsMember };
    const command = {
      type: 'Make',
      ...said,
      assigns: act.can('task:assign'),
      by: act.person,
      on: day,
    } as const;
    return written(await begin(act, TASK, randomUUID(), command));
  },
});

const get = operation({
  id: 'task.get',
  method: 'get',
  path: '/tasks/{id}',
  summary: 'One task with all that happened to it',
  permission: 'task:keep',
  input: z.object({ id: Id }),
  output: TaskView,
  run: async (act, { id }) => {
    const row = await taskById(act.tx, act.org, id);
    if (!row) throw new NotFound('task');
    return taskView(act, row, await standingTo(act, row.state));
  },
});

const revise = operation({
  id: 'task.revise',
  method: 'put',
  path: '/tasks/{id}',
  summary: 'Say a task anew: what, until when, how often',
  permission: 'task:keep',
  refusals: [...DEALT, ...refusalsOf(CONTENT_GUARDS)],
  input: ReviseTaskInput,
  output: Written,
  run: async (act, { id, on, ...content }) => {
    const { state } = await stateOf(act, TASK, id);
    const said = { ...content, about: state.about, ...(await standingTo(act, state)) };
    const command = { type: 'Revise', ...said, by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, TASK, id, command));
  },
});

const complete = operation({
  id: 'task.complete',
  method: 'post',
  path: '/tasks/{id}/complete',
  summary: 'Say that a task is done, and what was done; one with a rhythm is followed by the next',
  permission: 'task:keep',
  refusals: DEALT,
  input: CompleteTaskInput,
  output: Written.extend({ next: Id.nullable() }),
  run: async (act, { id, what, on }) => {
    const day = happenedOn(act, on);
    const by = { by: act.person, on: day };
    const { state } = await stateOf(act, TASK, id);
    const next = randomUUID();
    const standing = await standingTo(act, state);
    const done = await handle(act, TASK, id, { type: 'Complete', what, next, ...standing, ...by });
    const { recurrence, owner, dueOn, notes, about } = done.state;
    if (recurrence === null || done.state.followedBy !== next) return { ...written(done), next: null };
    const dueNext = nextDay(recurrence, dueOn ?? day, day);
    const content = { what: state.what, notes, about, dueOn: dueNext };
    // The If-Match of the request belongs to the task before.
    const { expected: _, ...own } = act;
    await begin(own, TASK, next, { type: 'Follow', ...content, owner, recurrence, follows: id, ...by });
    return { ...written(done), next };
  },
});

const drop = operation({
  id: 'task.drop',
  method: 'post',
  path: '/tasks/{id}/drop',
  summary: 'Give a task up, and say why; one with a rhythm ends with it',
  permission: 'task:keep',
  refusals: DEALT,
  input: WhyTaskInput,
  output: Written,
  run: async (act, { id, why, on }) => {
    const { state } = await stateOf(act, TASK, id);
    const said = { why, ...(await standingTo(act, state)), by: act.person, on: happenedOn(act, on) };
    return written(await handle(act, TASK, id, { type: 'Drop', ...said }));
  },
});

const reopen = operation({
  id: 'task.reopen',
  method: 'post',
  path: '/tasks/{id}/reopen',
  summary: 'Take a task up again that was done or dropped, and say why',
  permission: 'task:keep',
  refusals: [...refusalsOf(STANDING_GUARDS), 'task-open', 'dated-in-the-future'],
  input: WhyTaskInput,
  output: Written,
  run: async (act, { id, why, on }) => {
    const { state } = await stateOf(act, TASK, id);
    const said = { why, ...(await standingTo(act, state)), by: act.person, on: happenedOn(act, on) };
    return written(await handle(act, TASK, id, { type: 'Reopen', ...said }));
  },
});

const handOver = operation({
  id: 'task.handOver',
  method: 'post',
  path: '/tasks/{id}/hand-over',
  summary: 'Hand a task over to somebody else, and say why; back to whoever gave it, always',
  permission: 'task:keep',
  refusals: [...DEALT, ...refusalsOf(HAND_OVER_GUARDS)],
  input: HandOverTaskInput,
  output: Written,
  run: async (act, { id, to, why, on }) => {
    const { state } = await stateOf(act, TASK, id);
    const toIsMember = await isMember(act, to);
    const said = { to, toIsMember, why, ...(await standingTo(act, state)) };
    const command = { type: 'HandOver', ...said, by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, TASK, id, command));
  },
});

export const TASK_OPERATIONS = [make, get, revise, complete, drop, reopen, handOver] as const;
