/** Handing in evidence: a file, a link or a record, the days that it shows, and what it shows. */
import { useAct } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { type RequirementRef, refsOf, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, listOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { ContentFields, contentOf } from './ContentFields.tsx';

type Props = { readonly requirements: readonly RequirementRef[]; readonly onClose: () => void };

export const CollectedBy = () => (
  <PickField
    name="collectedBy"
    label="Collected by"
    hint="Where that was somebody else than you."
    choices={usePeople()}
  />
);

/** Who collected it, where the field says so. */
export const collectedOf = (values: FormValues) => {
  const collectedBy = givenOf(values.collectedBy);
  return collectedBy === null ? {} : { collectedBy };
};

export function AttachDialog({ requirements, onClose }: Props) {
  const { slug } = useOrg();
  const attach = useAct('evidence.attach');
  const { choices, chosen } = useRequirementChoices();
  const submit = async (values: FormValues): Promise<void> => {
    await attach.mutateAsync({
      ...(await contentOf(slug, values)),
      ...collectedOf(values),
      requirements: refsOf(listOf(values.requirements)),
    });
    onClose();
  };
  return (
    <Dialog title="Attach evidence" onClose={onClose}>
      <Form label="Attach evidence" submit="Attach" onSubmit={submit}>
        <ContentFields />
        <CollectedBy />
        <PickField
          // The choices arrive after the dialog; what is chosen from the start is named with them.
          key={choices.length === 0 ? 'coming' : 'there'}
          name="requirements"
          label="Shows that these are met"
          choices={choices}
          defaultValue={chosen(requirements)}
          multiple
          required
        />
      </Form>
    </Dialog>
  );
}
