/** The four operations of a register of kept records: list, record, revise, end. */
import { randomUUID } from 'node:crypto';
import { Id, Prose } from '@certwright/core/kernel/schema';
import type { Refusal } from '@certwright/core/kernel/decider';
import type { RecordCommand, Recorded, RecordEvent } from '@certwright/core/kernel/kept-record';
import type { Permission } from '@certwright/core/party/permission.table';
import { z } from 'zod';
import type { Act } from '../events/act.ts';
import { type Aggregate, begin, handle } from '../events/aggregate.ts';
import type { Kept } from '../events/kept.ts';
import { Refused } from '../events/outcome.ts';
import { operation } from './operation.ts';
import { Written, written } from './written.ts';

type Declared<N extends string, C, I extends z.ZodObject, V extends z.ZodType> = {
  /** Operations are called `<name>.list`, `<name>.record`, `<name>.revise`, `<name>.end`. */
  readonly name: N;
  readonly path: `/${string}`;
  /** What a record is called in sentences: “an issue”. */
  readonly one: string;
  readonly many: string;
  readonly aggregate: Aggregate<Recorded<C>, RecordCommand<C>, RecordEvent<string, C>>;
  readonly read: Permission;
  readonly write: Permission;
  /** Refusals that writing may answer besides those of every register. */
  readonly refusals?: readonly string[];
  readonly content: I;
  readonly view: V;
  readonly kept: (act: Act) => Promise<readonly Kept<Recorded<C>>[]>;
  readonly views: (act: Act, rows: readonly Kept<Recorded<C>>[]) => Promise<readonly z.input<V>[]>;
  /** Looks beyond the record itself (does the owner belong here?). @throws Refused */
  readonly judge?: (act: Act, content: C) => Promise<void>;
  /** The refusal behind a constraint of the table that writing violated. */
  readonly clash?: (error: unknown) => Refusal | undefined;
  /** What else happens in the same transaction; the content is undefined when the record was ended. */
  readonly changed?: (act: Act, id: string, content: C | undefined) => Promise<void>;
};

/** Declares the operations of a register; the records themselves live by `keptRecord`. */
export function registerOperations<const N extends string, C, I extends z.ZodObject, V extends z.ZodType>(
  of: Declared<N, C, I, V>,
) {
  const { name, path, one, many, aggregate, read, write, judge } = of;
  const contentOf = async (act: Act, input: unknown): Promise<C> => {
    const content = of.content.parse(input) as C;
    await judge?.(act, content);
    return content;
  };
  const refusals = [...(of.refusals ?? [])];
  const kept = async <T>(writing: Promise<T>): Promise<T> => {
    try {
      return await writing;
    } catch (error) {
      const refusal = of.clash?.(error);
      throw refusal ? new Refused(refusal) : error;
    }
  };
  const by = (act: Act) => ({ by: act.person, on: act.today });

  const list = operation({
    id: `${name}.list`,
    method: 'get',
    path,
    summary: `${many}, in the order in which they were recorded`,
    permission: read,
    input: z.object({
      ended: z.stringbool().default(false).meta({ description: 'Also those that were ended' }),
    }),
    output: z.object({ rows: z.array(of.view) }),
    run: async (act, { ended }) => {
      const rows = (await of.kept(act)).filter(row => ended || row.state.phase === 'current');
      return { rows: [...(await of.views(act, rows))] };
    },
  });

  const record = operation({
    id: `${name}.record`,
    method: 'post',
    path,
    summary: `Record ${one}`,
    permission: write,
    refusals,
    input: of.content,
    output: Written,
    run: async (act, input) => {
      const content = await contentOf(act, input);
      const id = randomUUID();
      const done = await kept(begin(act, aggregate, id, { type: 'Write', content, ...by(act) }));
      await of.changed?.(act, id, content);
      return written(done);
    },
  });

  const revise = operation({
    id: `${name}.revise`,
    method: 'put',
    path: `${path}/{id}`,
    summary: `Write ${one} anew; what it was stays in the trail`,
    permission: write,
    refusals: ['record-ended', ...refusals],
    input: of.content.extend({ id: Id }),
    output: Written,
    run: async (act, input) => {
      const { id, ...said } = input as { id: string };
      const content = await contentOf(act, said);
      const done = await kept(handle(act, aggregate, id, { type: 'Write', content, ...by(act) }));
      await of.changed?.(act, id, content);
      return written(done);
    },
  });

  const end = operation({
    id: `${name}.end`,
    method: 'post',
    path: `${path}/{id}/end`,
    summary: `Note that ${one} stands no longer, and why`,
    permission: write,
    refusals: ['record-ended'],
    input: z.object({ id: Id, why: Prose }),
    output: Written,
    run: async (act, { id, why }) => {
      const done = await handle(act, aggregate, id, { type: 'End', why, ...by(act) });
      await of.changed?.(act, id, undefined);
      return written(done);
    },
  });

  return [list, record, revise, end] as const;
}
