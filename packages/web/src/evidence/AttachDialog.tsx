/** Handing in a file as evidence: the day that it stands for, when it expires, what it shows. */
import { useState } from 'react';
import { upload } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { type RequirementRef, refsOf, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, listOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { useToday } from '../ui/text/useToday.ts';

type Props = { readonly requirements: readonly RequirementRef[]; readonly onClose: () => void };

const TAKEN = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.txt,.csv,.md';

export const titleOfFile = (name: string): string => name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');

export function AttachDialog({ requirements, onClose }: Props) {
  const { slug } = useOrg();
  const attach = useAct('evidence.attach');
  const today = useToday();
  const { choices, chosen } = useRequirementChoices();
  const [title, setTitle] = useState('');

  const submit = async (values: FormValues): Promise<void> => {
    if (!(values.file instanceof File)) return;
    const stored = await upload(slug, values.file);
    await attach.mutateAsync({
      file: stored.id,
      title: textOf(values.title),
      standsFor: textOf(values.standsFor),
      expiresOn: givenOf(values.expiresOn),
      requirements: refsOf(listOf(values.requirements)),
    });
    onClose();
  };
  return (
    <Dialog title="Attach evidence" onClose={onClose}>
      <Form label="Attach evidence" submit="Attach" onSubmit={submit}>
        <FileField
          name="file"
          label="File"
          accept={TAKEN}
          required
          onChange={([file]) => file && title === '' && setTitle(titleOfFile(file.name))}
        />
        <TextField
          name="title"
          label="What it is"
          required
          maxLength={300}
          value={title}
          onChange={setTitle}
          width="full"
        />
        <FieldRow>
          <DateField
            name="standsFor"
            label="Stands for"
            hint="The day that it shows."
            required
            max={today}
            defaultValue={today}
          />
          <DateField name="expiresOn" label="Expires" hint="When it shows nothing more." />
        </FieldRow>
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
