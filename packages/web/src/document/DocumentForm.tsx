/** The fields of a document: number, title, kind, text, the requirements that it serves. */
import { type ReactNode, useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { refsOf, type RequirementRef, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { useForm } from '../ui/field/FormContext.ts';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { Problem } from '../ui/form/problem.ts';
import { listOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { RichTextField } from '../ui/rich-text/RichTextField.tsx';
import { type DocumentKind, isKind, KINDS } from './document.words.tsx';
import { type UploadedFile, UploadedField } from './UploadedField.tsx';
import { usePictures } from './usePictures.ts';

export type DocumentContent = {
  readonly number: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly change: string;
  readonly requirements: RequirementRef[];
  /** An uploaded document that is the content. */
  readonly file?: string;
};

type Before = Partial<Omit<DocumentContent, 'requirements' | 'file'>> & {
  readonly file?: UploadedFile | null;
};

type Props = {
  readonly submit: string;
  readonly draft: string;
  readonly onSubmit: (content: DocumentContent) => Promise<unknown>;
  readonly onProblem?: ((problem: Problem) => boolean) | undefined;
  readonly before?: Before | undefined;
  readonly serves?: readonly RequirementRef[] | undefined;
  /** A document that exists keeps its number, and says what changes. */
  readonly fresh: boolean;
  readonly beside?: ReactNode;
};

export function DocumentForm({
  submit,
  draft,
  onSubmit,
  onProblem,
  before,
  serves = [],
  fresh,
  beside,
}: Props) {
  const { choices, chosen } = useRequirementChoices();
  const { onPicture, pictureAt } = usePictures();
  const [file, setFile] = useState(before?.file ?? undefined);
  const [kind, setKind] = useState<DocumentKind>(before?.kind ?? 'procedure');
  const next = useRead('document.next-number', { kind }, { enabled: fresh }).data?.number;
  return (
    <Form
      label="Document"
      submit={submit}
      draft={draft}
      measure="wide"
      beside={beside}
      onProblem={onProblem}
      onSubmit={values => {
        const said = textOf(values.kind);
        return onSubmit({
          number: textOf(values.number),
          title: textOf(values.title),
          kind: isKind(said) ? said : 'other',
          text: textOf(values.text),
          ...(file === undefined ? {} : { file: file.id }),
          change: textOf(values.change),
          requirements: refsOf(listOf(values.requirements)),
        });
      }}
    >
      <FieldRow>
        {fresh ? <NumberField proposed={next} /> : null}
        <TextField
          name="title"
          label="Title"
          required
          maxLength={300}
          defaultValue={before?.title}
          width="full"
        />
        <Select
          name="kind"
          label="Kind"
          choices={KINDS}
          required
          defaultValue={before?.kind ?? 'procedure'}
          onChange={value => setKind(isKind(value) ? value : 'other')}
          width="short"
        />
      </FieldRow>
      <RichTextField
        name="text"
        label={file ? 'What it is about' : 'Text'}
        defaultValue={before?.text}
        onPicture={onPicture}
        pictureAt={pictureAt}
      />
      <UploadedField key={file?.id ?? 'none'} of={file} onChange={setFile} />
      {fresh ? null : (
        <TextArea
          name="change"
          label="What changes"
          hint="Readers see it before they read the whole again."
          rows={2}
          defaultValue={before?.change}
        />
      )}
      <PickField
        key={choices.length === 0 ? 'coming' : 'there'}
        name="requirements"
        label="Serves these requirements"
        choices={choices}
        defaultValue={chosen(serves)}
        multiple
      />
    </Form>
  );
}

/** A number is proposed until one is typed. */
function NumberField({ proposed = '' }: { readonly proposed: string | undefined }) {
  const { draft } = useForm();
  const [typed, setTyped] = useState(draft?.number);
  return (
    <TextField
      name="number"
      label="Number"
      required
      maxLength={60}
      width="short"
      value={typed ?? proposed}
      onChange={setTyped}
    />
  );
}
