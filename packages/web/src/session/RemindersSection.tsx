/** How many days before something is due you are reminded, and of what by letter too. */
import { AGENDA_KINDS, type AgendaKind, ALL_AGENDA_KINDS } from '@certwright/core/task/agenda-kind.table';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { Form } from '../ui/form/Form.tsx';
import { listOf, textOf } from '../ui/form/value-of.ts';
import { Resource } from '../ui/resource/Resource.tsx';

/** Kinds that never have a day are told of by the summary alone. */
const KINDS: readonly AgendaKind[] = ALL_AGENDA_KINDS.filter(
  kind => kind !== 'reading' && kind !== 'document-approval',
);

const daysIn = (text: string): number[] =>
  text
    .split(/[^\d]+/)
    .filter(Boolean)
    .map(Number);

export function RemindersSection() {
  const client = useQueryClient();
  const [kept, setKept] = useState(false);
  return (
    <section className="stack-close">
      <h2>Reminders</h2>
      <Resource of={usePublic('account.reminders', {})} skeleton="text">
        {({ days, silent }) => (
          <div className="stack">
            <Form
              submit="Keep"
              label="Reminders"
              onSubmit={async values => {
                const told = listOf(values.told);
                await call('account.choose-reminders', '', {
                  days: daysIn(textOf(values.days)),
                  silent: KINDS.filter(kind => !told.includes(kind)),
                });
                setKept(true);
                await client.invalidateQueries({ queryKey: ['', 'account.reminders'] });
              }}
            >
              <TextField
                name="days"
                label="Days before something is due"
                hint="Such as 7, 1, 0: a week before, the day before and on the day. Empty: no reminders."
                defaultValue={days.join(', ')}
                pattern="\s*(\d{1,2}(\s*,\s*\d{1,2}){0,5})?\s*"
              />
              <FieldGroup
                title="By letter too"
                hint="The others are told under Today alone. Whoever wants no summary by letter gets none of these."
              >
                {KINDS.map(kind => (
                  <Checkbox
                    key={kind}
                    name="told"
                    value={kind}
                    label={AGENDA_KINDS[kind]}
                    defaultChecked={!silent.includes(kind)}
                  />
                ))}
              </FieldGroup>
            </Form>
            {kept ? <output>Kept.</output> : null}
          </div>
        )}
      </Resource>
    </section>
  );
}
