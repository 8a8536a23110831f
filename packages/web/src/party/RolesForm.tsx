/** What somebody is given in the organization: roles, an end, and for a guest the records that he may see. */
import { type Role, roleTitle } from '@certwright/core/party/role.table';
import { useState } from 'react';
import type { Input, Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { Form } from '../ui/form/Form.tsx';
import { LimitFields } from './LimitFields.tsx';
import type { FormValues } from '../ui/form/values.ts';
import { textOf } from '../ui/form/value-of.ts';
import { useToday } from '../ui/text/useToday.ts';

export type Place = Omit<Input<'party.invite'>, 'email' | 'language'>;
export type Addressee = Required<Pick<Input<'party.invite'>, 'email' | 'language'>>;
type Person = Output<'party.people'>['people'][number];

type Props = {
  readonly title: string;
  readonly act: string;
  readonly roles: readonly Role[];
  readonly held?: Person;
  readonly onClose: () => void;
  readonly onDone: (place: Place, to: Addressee) => Promise<void>;
};

const listed = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);
const day = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function placeOf(values: Record<string, unknown>, limited: boolean): Place {
  const records = listed(values.records);
  const limits = {
    kinds: listed(values.kinds),
    records: records.length === 0 ? null : records,
    from: day(values.from),
    to: day(values.to),
  };
  return {
    roles: listed(values.roles),
    ownRoles: listed(values.ownRoles),
    lastDay: day(values.lastDay),
    limits: limited ? limits : null,
  } as Place;
}

export function RolesForm({ title, act, roles, held, onClose, onDone }: Props) {
  const today = useToday();
  const own = useRead('own-role.list', {}).data?.rows ?? [];
  const [limited, setLimited] = useState(held?.limits != null);
  const done = async (values: FormValues): Promise<void> => {
    const language = values.language === 'de' ? 'de' : 'en';
    await onDone(placeOf(values, limited), { email: textOf(values.email), language });
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form submit={act} label={title} onSubmit={done}>
        {held ? null : (
          <>
            <TextField name="email" label="E-mail" type="email" required />
            <Select
              name="language"
              label="Language of the letter"
              defaultValue="en"
              choices={[
                { value: 'en', label: 'English' },
                { value: 'de', label: 'Deutsch' },
              ]}
            />
          </>
        )}
        <FieldGroup title="Roles">
          {roles.map(role => (
            <Checkbox
              key={role}
              name="roles"
              value={role}
              label={roleTitle(role)}
              defaultChecked={held?.roles.includes(role) ?? false}
            />
          ))}
          {own.map(role => (
            <Checkbox
              key={role.id}
              name="ownRoles"
              value={role.id}
              label={role.name}
              defaultChecked={held?.ownRoles.some(one => one.id === role.id) ?? false}
            />
          ))}
        </FieldGroup>
        <DateField
          name="lastDay"
          label="Last day"
          hint={limited ? undefined : 'Empty is open'}
          min={today}
          defaultValue={held?.lastDay ?? ''}
          required={limited}
        />
        <Checkbox
          name="limited"
          label="A guest who only looks, and only at some records"
          checked={limited}
          onChange={setLimited}
        />
        {limited ? <LimitFields held={held?.limits ?? null} /> : null}
      </Form>
    </Dialog>
  );
}
