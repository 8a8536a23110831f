/** Raising a nonconformity: what is not as required, and what shows it. */
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { placeOf } from '../requirement/sheet.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { isRaisedSource, SOURCES } from './nonconformity.words.tsx';

export function RaiseDialog({ onClose }: { readonly onClose: () => void }) {
  const path = useOrgPath();
  const go = useGo();
  const raise = useAct('nonconformity.raise');
  const people = usePeople();
  const { choices } = useRequirementChoices();
  return (
    <Dialog title="Raise a nonconformity" onClose={onClose}>
      <Form
        label="Nonconformity"
        submit="Raise it"
        draft="nonconformity-new"
        onSubmit={async values => {
          const source = textOf(values.source);
          const { id } = await raise.mutateAsync({
            source: isRaisedSource(source) ? source : 'process',
            grade: textOf(values.grade) === 'major' ? 'major' : 'minor',
            statement: textOf(values.statement),
            evidence: textOf(values.evidence),
            requirement: placeOf(textOf(values.requirement)) ?? null,
            owner: givenOf(values.owner),
            dueOn: givenOf(values.dueOn),
          });
          go(path(`/implement/nonconformities/${id}`));
        }}
      >
        <TextArea name="statement" label="What is not as it should be" required rows={2} />
        <TextArea name="evidence" label="What shows it" required rows={2} />
        <FieldRow>
          <Select name="source" label="Where it came up" choices={SOURCES} required defaultValue="process" />
          <Segments
            name="grade"
            label="How grave is it?"
            defaultValue="minor"
            segments={[
              { value: 'minor', label: 'minor', status: 'minor' },
              { value: 'major', label: 'major', status: 'major' },
            ]}
          />
        </FieldRow>
        <PickField name="requirement" label="Requirement that is not met" choices={choices} />
        <FieldRow>
          <PickField name="owner" label="Owner" choices={people} />
          <DateField name="dueOn" label="Due" />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
