/** What is asked about a file: the file itself, what the standard is called, and for relations which editions they join. */
import { DISCIPLINES } from '@certwright/standards/edition';
import type { Input } from '../api/client.ts';
import { usePublic, useRead } from '../api/hooks.ts';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { PickField } from '../ui/pick/PickField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { givenOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { capital, plainWords } from './edition.words.tsx';

type Said = Omit<Input<'own-standard.preview'>, 'file'>;

/** What was said of the file; what was left empty is for the file to say. */
export function saidOf(values: FormValues): Said {
  const { year } = values;
  const given = Object.fromEntries(
    (['standard', 'title', 'discipline', 'from', 'to'] as const).flatMap(name => {
      const said = givenOf(values[name]);
      return said === null ? [] : [[name, said]];
    }),
  ) as Said;
  return typeof year === 'number' ? { ...given, year } : given;
}

export function BringFields() {
  const library = usePublic('standard.list', {}).data?.rows ?? [];
  const own = useRead('own-standard.list', {}).data?.rows ?? [];
  const editions = [...own, ...library.filter(one => one.coverage !== 'identity')].map(one => ({
    value: one.id,
    label: one.name,
    hint: one.title,
  }));
  return (
    <>
      <FileField name="file" label="File" accept=".xlsx,.csv,.json,.yaml,.yml" required />
      <FieldGroup title="What it is">
        <p className="quiet">
          A table needs a name and a year; other files say it themselves, and what you say here wins.
        </p>
        <FieldRow>
          <TextField name="standard" label="Name" maxLength={80} placeholder="Rules for suppliers" />
          <NumberField name="year" label="Year of the edition" />
        </FieldRow>
        <TextField name="title" label="Title" maxLength={300} />
        <Select
          name="discipline"
          label="About"
          choices={DISCIPLINES.map(value => ({ value, label: capital(plainWords(value)) }))}
        />
      </FieldGroup>
      <FieldGroup title="For a mapping: what it joins">
        <FieldRow>
          <PickField name="from" label="Sources belong to" choices={editions} />
          <PickField name="to" label="Targets belong to" choices={editions} />
        </FieldRow>
      </FieldGroup>
    </>
  );
}
