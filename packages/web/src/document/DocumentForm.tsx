/** The fields of a document: number, title, kind, text, the requirements that it serves. */
import type { ReactNode } from 'react';
import { refsOf, type RequirementRef, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { Problem } from '../ui/form/problem.ts';
import { listOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { type DocumentKind, isKind, KINDS } from './document.words.tsx';

export type DocumentContent = {
  readonly number: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly change: string;
  readonly requirements: RequirementRef[];
};

type Props = {
  readonly submit: string;
  readonly draft: string;
  readonly onSubmit: (content: DocumentContent) => Promise<unknown>;
  readonly onProblem?: ((problem: Problem) => boolean) | undefined;
  readonly before?: Partial<Omit<DocumentContent, 'requirements'>> | undefined;
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
  return (
    <Form
      label="Document"
      submit={submit}
      draft={draft}
      beside={beside}
      onProblem={onProblem}
      onSubmit={values => {
        const kind = textOf(values.kind);
        return onSubmit({
          number: textOf(values.number),
          title: textOf(values.title),
          kind: isKind(kind) ? kind : 'other',
          text: textOf(values.text),
          change: textOf(values.change),
          requirements: refsOf(listOf(values.requirements)),
        });
      }}
    >
      <FieldRow>
        {fresh ? (
          <TextField name="number" label="Number" required maxLength={60} width="short" placeholder="QM-01" />
        ) : null}
        <TextField name="title" label="Title" required maxLength={300} defaultValue={before?.title} />
        <Select
          name="kind"
          label="Kind"
          choices={KINDS}
          required
          defaultValue={before?.kind ?? 'procedure'}
          width="short"
        />
      </FieldRow>
      <TextArea
        name="text"
        label="Text"
        hint="Plain text; # begins a heading, - an item of a list."
        rows={16}
        defaultValue={before?.text}
      />
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
