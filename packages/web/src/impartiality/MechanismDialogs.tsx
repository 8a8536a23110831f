/** Naming the mechanism with those who sit in it, and recording a meeting with its papers. */
import { upload } from '../api/client.ts';
import { useAct, useList } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { filesOf, listOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { useToday } from '../ui/text/useToday.ts';
import type { Mechanism } from './MechanismTab.tsx';

type Naming = { readonly of: Mechanism | undefined; readonly onClose: () => void };

export function MechanismDialog({ of, onClose }: Naming) {
  const establish = useAct('impartiality.establish');
  const people = usePeople();
  return (
    <Dialog title="The mechanism that safeguards impartiality" onClose={onClose}>
      <Form
        label="Mechanism"
        submit="Record it"
        onSubmit={async values => {
          const represents = textOf(values.represents);
          await establish.mutateAsync({
            form: values.form === 'other' ? 'other' : 'committee',
            description: textOf(values.description),
            members: listOf(values.members).map(person => ({
              person,
              represents: of?.members.find(one => one.person.id === person)?.represents ?? represents,
            })),
          });
          onClose();
        }}
      >
        <Select
          name="form"
          label="Form"
          choices={[
            { value: 'committee', label: 'A committee' },
            { value: 'other', label: 'Another form' },
          ]}
          defaultValue={of?.form ?? 'committee'}
          required
        />
        <TextArea name="description" label="How it works" rows={4} defaultValue={of?.description} required />
        <PickField
          name="members"
          label="Who sits in it"
          hint="Invite people from outside with the role of a member of the impartiality mechanism."
          choices={people}
          defaultValue={of?.members.map(one => ({ value: one.person.id, label: one.person.name }))}
          multiple
          required
        />
        <TextField
          name="represents"
          label="New members represent"
          hint="Clients, authorities, users"
          required
        />
      </Form>
    </Dialog>
  );
}

type Meeting = { readonly of: Mechanism; readonly onClose: () => void };

export function MeetingDialog({ of, onClose }: Meeting) {
  const hold = useAct('impartiality.holdMeeting');
  const people = usePeople();
  const { slug } = useOrg();
  const threats = useList('impartiality.threats', {}).rows;
  const today = useToday();
  const members = of.members.map(one => ({ value: one.person.id, label: one.person.name }));
  return (
    <Dialog title="Record a meeting" width="wide" onClose={onClose}>
      <Form
        label="Meeting"
        submit="Record the meeting"
        onSubmit={async values => {
          const what = textOf(values.action);
          const files = filesOf(values.files);
          const uploaded = await Promise.all(files.map(file => upload(slug, file)));
          await hold.mutateAsync({
            heldOn: textOf(values.heldOn),
            attended: [...listOf(values.attended)],
            papers: [
              ...uploaded.map(({ id: file, name: title }) => ({ title, file })),
              ...textOf(values.papers)
                .split('\n')
                .map(title => title.trim())
                .filter(Boolean)
                .map(title => ({ title })),
            ],
            threats: [...listOf(values.threats)],
            conclusions: textOf(values.conclusions),
            actions:
              what === ''
                ? []
                : [{ what, owner: textOf(values.owner) || null, dueOn: textOf(values.dueOn) || today }],
          });
          onClose();
        }}
      >
        <DateField name="heldOn" label="Held on" defaultValue={today} max={today} required />
        <PickField
          name="attended"
          label="Attended"
          choices={people}
          defaultValue={members}
          multiple
          required
        />
        <FileField name="files" label="Papers" multiple />
        <TextArea name="papers" label="Papers that lie elsewhere" hint="One title a line" rows={2} />
        <PickField
          name="threats"
          label="Threats looked at"
          choices={threats.map(one => ({ value: one.id, label: one.what.slice(0, 80) }))}
          multiple
        />
        <TextArea name="conclusions" label="Conclusions" rows={4} required />
        <TextField name="action" label="Action asked for" hint="Left empty where none was" />
        <FieldRow>
          <PickField name="owner" label="Who does it" choices={people} />
          <DateField name="dueOn" label="By" />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
