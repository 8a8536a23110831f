/** What is handed in as evidence: a file, a link or a record of the system, and the days that it shows. */
import { useState } from 'react';
import { upload } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { useToday } from '../ui/text/useToday.ts';
import type { EvidenceDetail } from './evidence.columns.tsx';
import { recordOf, recordValue } from './record-value.ts';

const TAKEN = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.txt,.csv,.md';

const titleOfFile = (name: string): string => name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');

const SOURCES = [
  { value: 'file', label: 'A file' },
  { value: 'link', label: 'A link' },
  { value: 'record', label: 'A record kept here' },
];

/** What was in the fields, as operations take it; a file is stored first. */
export async function contentOf(slug: string, values: FormValues, before?: EvidenceDetail) {
  const said = {
    title: textOf(values.title),
    standsFor: textOf(values.standsFor),
    expiresOn: givenOf(values.expiresOn),
    ...(givenOf(values.from) === null ? {} : { from: textOf(values.from) }),
  };
  const link = givenOf(values.link);
  if (link !== null) return { ...said, link };
  const record = recordOf(textOf(values.record));
  if (record) return { ...said, record };
  const file = values.file instanceof File ? await upload(slug, values.file) : before?.file;
  return { ...said, file: file?.id ?? null };
}

type Props = {
  /** What it is now, where it is put right; what it follows, where it is the next piece. */
  readonly before?: EvidenceDetail;
  /** The next piece has days of its own. */
  readonly next?: boolean;
};

export function ContentFields({ before, next = false }: Props) {
  const today = useToday();
  const kept = next ? undefined : before;
  const [source, setSource] = useState(before?.link ? 'link' : before?.record ? 'record' : 'file');
  const [title, setTitle] = useState(before?.title ?? '');
  const choices = useRead('evidence.records', {}).data?.rows ?? [];
  const records = choices.map(one => ({ value: recordValue(one), label: one.label, hint: one.day }));
  const name = (words: string): void => setTitle(now => (now === '' ? words : now));
  return (
    <>
      <Segments
        name="source"
        label="Made of"
        labelShown={false}
        segments={SOURCES}
        value={source}
        onChange={setSource}
      />
      {source === 'file' ? (
        <FileField
          name="file"
          label={kept?.file ? `File, instead of ${kept.file.name}` : 'File'}
          accept={TAKEN}
          required={!kept?.file}
          onChange={([file]) => file && name(titleOfFile(file.name))}
        />
      ) : source === 'link' ? (
        <TextField
          name="link"
          label="Address"
          hint="Begins with https://. It is kept and never opened by the system."
          type="url"
          required
          maxLength={2_000}
          placeholder="https://"
          defaultValue={kept?.link?.address}
          width="full"
        />
      ) : (
        <PickField
          key={records.length === 0 ? 'coming' : 'there'}
          name="record"
          label="Record"
          hint="A released version, an audit, a review, a nonconformity or an issued statement."
          choices={records}
          defaultValue={
            kept?.record ? [{ value: recordValue(kept.record), label: kept.record.label }] : undefined
          }
          onChange={([one]) => one && name(one.label)}
          required
        />
      )}
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
          hint="The day, or the last of a period."
          required
          max={today}
          defaultValue={kept?.standsFor ?? today}
        />
        <DateField
          name="from"
          label="Period from"
          hint="Where it shows a period."
          max={today}
          defaultValue={kept?.from ?? ''}
        />
      </FieldRow>
      <DateField
        name="expiresOn"
        label="Expires"
        hint="When it shows nothing more."
        defaultValue={kept?.expiresOn ?? ''}
      />
    </>
  );
}
