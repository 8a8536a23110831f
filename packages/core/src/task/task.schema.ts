/** Tasks as operations and screens see them. */
import { z } from 'zod';
import { Id, Line, OptionalProse, PlainDate, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { RHYTHM_UNITS } from './recurrence.ts';
import { ABOUT_KINDS } from './task.state.ts';

const On = PlainDate.optional().meta({ description: 'Today, unless said; never a day to come' });

export const RhythmSchema = z
  .object({ every: z.number().int().min(1).max(366), unit: z.enum(RHYTHM_UNITS) })
  .meta({ id: 'Rhythm', description: 'Completing the task makes the next one' });

const AboutInput = z
  .object({
    kind: z.enum(ABOUT_KINDS),
    id: z.string().min(1).max(60).meta({ description: 'Its id; of a requirement its number' }),
    in: z.string().min(1).max(60).nullable().default(null).meta({
      description: 'Of a requirement the edition; of a risk the register, found when left out',
    }),
  })
  .meta({ id: 'TaskAboutInput' });

const CONTENT = {
  what: Line,
  notes: OptionalProse,
  dueOn: PlainDate.nullable().default(null),
  rhythm: RhythmSchema.nullable().default(null),
};

export const MakeTaskInput = z.object({
  ...CONTENT,
  owner: Id.optional().meta({ description: 'Yourself when left out; others with the permission' }),
  about: AboutInput.nullable().default(null),
  on: On,
});
export const ReviseTaskInput = z.object({ id: Id, ...CONTENT, on: On });
export const CompleteTaskInput = z.object({ id: Id, what: OptionalProse, on: On });
export const WhyTaskInput = z.object({ id: Id, why: Prose, on: On });
export const HandOverTaskInput = z.object({ id: Id, to: Id, why: Prose, on: On });

export const TaskAbout = z
  .object({
    kind: z.enum(ABOUT_KINDS),
    label: z.string(),
    path: z.string().meta({ description: 'Below the pages of the organization' }),
  })
  .meta({ id: 'TaskAbout' });

const Act = { by: NamedPerson, on: z.string() };

export const TaskView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['open', 'done', 'dropped']),
    what: z.string(),
    notes: z.string(),
    owner: NamedPerson,
    dueOn: z.string().nullable(),
    overdue: z.boolean(),
    about: TaskAbout.nullable(),
    rhythm: RhythmSchema.nullable(),
    made: z.object(Act),
    follows: Id.nullable(),
    followedBy: Id.nullable(),
    done: z.object({ ...Act, what: z.string() }).nullable(),
    dropped: z.object({ ...Act, why: z.string() }).nullable(),
    handedOver: z.array(z.object({ ...Act, from: NamedPerson, to: NamedPerson, why: z.string() })),
    reopened: z.array(z.object({ ...Act, why: z.string() })),
    yours: z.boolean().meta({ description: 'You may complete, change, drop and reopen it' }),
    mayHandOver: z.boolean().meta({ description: 'You may give it to anybody here' }),
  })
  .meta({ id: 'Task' });
