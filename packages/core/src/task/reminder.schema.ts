/** When somebody is reminded of what is due, and of what by letter too. */
import { z } from 'zod';
import type { AgendaKind } from './agenda-kind.table.ts';
import { AgendaKindSchema, AgendaRow } from './agenda.schema.ts';

export const ReminderChoice = z
  .object({
    days: z
      .array(z.number().int().min(0).max(60))
      .max(6)
      .meta({ description: 'How many days before; 0 is the day itself. None: no reminders' }),
    silent: z.array(AgendaKindSchema).meta({ description: 'Of these no letter tells' }),
  })
  .meta({ id: 'ReminderChoice' });
export type ReminderChoice = z.infer<typeof ReminderChoice>;

/** Who chose nothing is reminded a week before, the day before and on the day. */
export const UNCHOSEN_REMINDERS: { readonly days: number[]; readonly silent: AgendaKind[] } = {
  days: [7, 1, 0],
  silent: [],
};

export const Reminders = z.object({
  rows: z.array(AgendaRow.extend({ on: z.string().meta({ description: 'The day of the reminder' }) })),
});
