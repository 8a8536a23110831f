/** Adding somebody to the people of the body: a member, or a new person by name. */
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { particularsOf, RecordFields } from './RecordFields.tsx';

export function OpenRecordDialog({ onClose }: { readonly onClose: () => void }) {
  const open = useAct('competence.open');
  const people = useRead('party.people', {}).data?.people ?? [];
  const [from, setFrom] = useState('member');
  const go = useGo();
  const at = useOrgPath();
  return (
    <Dialog title="Add a person" onClose={onClose}>
      <Form
        label="Person"
        submit="Open the record"
        onSubmit={async values => {
          const who = from === 'member' ? { person: textOf(values.person) } : { name: textOf(values.name) };
          const { id } = await open.mutateAsync({ ...who, ...particularsOf(values) });
          go(at(`/audit/people/${id}`));
        }}
      >
        <Segments
          name="from"
          label="Who"
          value={from}
          onChange={setFrom}
          segments={[
            { value: 'member', label: 'A member' },
            { value: 'new', label: 'Somebody new, without account' },
          ]}
        />
        {from === 'member' ? (
          <PickField
            name="person"
            label="Member"
            choices={people.map(one => ({ value: one.id, label: one.name, hint: one.roles.join(', ') }))}
            required
          />
        ) : (
          <TextField name="name" label="Name" required />
        )}
        <RecordFields />
      </Form>
    </Dialog>
  );
}
