/** On which days a body works, how long, and its holidays. */
import { useState } from 'react';
import type { Input, Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { CheckCards } from '../ui/field/CheckCards.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `2026-12-25 Christmas Day`, one a line. */
const holidaysOf = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => ({ on: line.slice(0, 10), name: line.slice(10).trim() || 'Holiday' }));

export function CalendarForm({ of: { calendar } }: { readonly of: Output<'practice.get'> }) {
  const set = useAct('practice.set-calendar');
  const [weekdays, setWeekdays] = useState<readonly string[]>(calendar.weekdays.map(String));
  return (
    <Form
      label="Calendar"
      submit="Save the calendar"
      onSubmit={({ hoursPerDay, holidays }) =>
        set.mutateAsync({
          weekdays: weekdays.map(Number).toSorted((a, b) => a - b),
          hoursPerDay: Number(hoursPerDay),
          holidays: holidaysOf(textOf(holidays)),
        } satisfies Input<'practice.set-calendar'>)
      }
    >
      <CheckCards
        name="days"
        label="On which days do you work?"
        value={weekdays}
        onChange={setWeekdays}
        cards={DAYS.map((label, at) => ({ value: String(at + 1), label }))}
      />
      <NumberField
        name="hoursPerDay"
        label="A day of audit has"
        unit="hours"
        required
        min={1}
        max={12}
        step={0.5}
        defaultValue={calendar.hoursPerDay}
      />
      <TextArea
        name="holidays"
        label="Holidays"
        hint="Day and name, one a line, as in 2026-12-25 Christmas Day."
        rows={5}
        defaultValue={calendar.holidays.map(one => `${one.on} ${one.name}`).join('\n')}
      />
    </Form>
  );
}
