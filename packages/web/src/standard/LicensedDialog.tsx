/** Bought text of a whole edition from a table: looked at first, then kept as a whole. */
import { useState } from 'react';
import type { LicensedTableAnswer } from '@certwright/core/standard/own-standard.schema';
import { send } from '../api/client.ts';
import { useReadAgain } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';

type Props = {
  readonly edition: { readonly id: string; readonly name: string };
  /** Where files of the edition are. */
  readonly files: string;
  readonly onClose: () => void;
};

export function LicensedDialog({ edition, files, onClose }: Props) {
  const readAgain = useReadAgain();
  const [found, setFound] = useState<LicensedTableAnswer>();
  const hand = async (file: File, source: string, apply: boolean) => {
    const words = new URLSearchParams({ name: file.name, source, apply: String(apply) });
    return (await send(`${files}/licensed-texts/files?${words}`, file)) as LicensedTableAnswer;
  };
  return (
    <Dialog title={`Text of ${edition.name} that you bought`} onClose={onClose}>
      <div className="stack">
        <p>
          It is shown beside our words, inside your organization alone, and is left out of every export. The
          file itself is not kept. You need a licence that allows it.
        </p>
        <p>
          <Button href={`${files}/licensed-template.xlsx`}>Download the table with all numbers</Button>
        </p>
        <Form
          label="Bought text"
          submit="Keep the text"
          onSubmit={async values => {
            if (!(values.file instanceof File)) return;
            const source = textOf(values.source);
            const dry = await hand(values.file, source, false);
            if (dry.faults.length > 0) return setFound(dry);
            setFound(await hand(values.file, source, true));
            await readAgain();
          }}
        >
          <FileField name="file" label="Table with Number and Text" accept=".xlsx,.csv" required />
          <TextField
            name="source"
            label="Copy or licence"
            maxLength={200}
            placeholder="Single-user copy 4711"
          />
        </Form>
        {found === undefined ? null : found.applied ? (
          <Notice tone="done" live>
            Kept: {found.texts === 1 ? 'one text' : `${found.texts} texts`}.
          </Notice>
        ) : (
          <Notice tone="stop" title="Nothing was kept" live>
            <ul>
              {found.faults.slice(0, 12).map(one => (
                <li key={`${one.row} ${one.place}`}>
                  {one.row === null ? '' : `Row ${one.row}, `}
                  {one.place} {one.reason}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
