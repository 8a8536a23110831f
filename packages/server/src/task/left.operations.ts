/** What people who left have left behind: listed for whoever oversees tasks, and handed over in one act. */
import { refusalText } from '@certwright/core/kernel/refusal.messages';
import { refuse } from '@certwright/core/kernel/decider';
import type { OwnedKind } from '@certwright/core/task/agenda-kind.table';
import { HandedLeftOver, HandLeftOverInput, LeftList } from '@certwright/core/task/agenda.schema';
import { z } from 'zod';
import { isMember, naming } from '../party/people.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { agendaViews } from './agenda.reading.ts';
import { leftBehind } from './left.reading.ts';
import { giveTo } from './left-behind.ts';

const list = operation({
  id: 'left.list',
  method: 'get',
  path: '/left-behind',
  summary: 'What is owned by people whose membership is over, by person',
  permission: 'task:oversee',
  input: z.object({}),
  output: LeftList,
  run: async act => {
    const { rows, total } = await leftBehind(act);
    const views = await agendaViews(act, rows, new Set());
    const person = await naming(
      act,
      rows.map(row => row.owner),
    );
    return {
      total,
      rows: rows.map(({ kind, id, part, owner }, i) => ({
        kind: kind as OwnedKind,
        id,
        part,
        title: views[i]?.title ?? '',
        detail: views[i]?.detail ?? '',
        owner: person(owner ?? ''),
        due: views[i]?.due ?? null,
        path: views[i]?.path ?? '',
      })),
    };
  },
});

/** Why something stayed where it is, in a sentence. @throws what is no answer of an area */
function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return refusalText(error.refusal.refused, error.refusal.facts);
  if (error instanceof HttpProblem && error.status === 403) return error.message;
  if (error instanceof NotFound) return 'It is not there any more.';
  throw error;
}

const handOver = operation({
  id: 'left.handOver',
  method: 'post',
  path: '/left-behind/hand-over',
  summary: 'Give what people who left own to one who is here; each record keeps it in its own history',
  permission: 'task:oversee',
  refusals: ['owner-not-a-member', 'nothing-to-hand-over'],
  cost: 5,
  input: HandLeftOverInput,
  output: HandedLeftOver,
  run: async (act, { records, to, why }) => {
    if (!(await isMember(act, to))) throw new Refused(refuse('owner-not-a-member'));
    const nameOf = (one: { kind: string; id: string; part: string }) => `${one.kind} ${one.id} ${one.part}`;
    const { rows } = await leftBehind(act);
    const left = new Map(rows.map(row => [nameOf(row), row]));
    const chosen = records.flatMap(one => left.get(nameOf(one)) ?? []);
    if (chosen.length === 0) throw new Refused(refuse('nothing-to-hand-over'));
    const refused: { title: string; says: string }[] = [];
    for (const { kind, id, part, title } of chosen) {
      try {
        await giveTo(act, kind as OwnedKind, { id, part, to, why });
      } catch (error) {
        refused.push({ title, says: sentenceOf(error) });
      }
    }
    return { handedOver: chosen.length - refused.length, refused };
  },
});

export const LEFT_OPERATIONS = [list, handOver] as const;
