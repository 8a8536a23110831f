/** Bought text of a whole edition from a table: looked at first, then kept as a whole. */
import { useState } from 'react';
import { type Output, upload } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
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
  const { slug } = useOrg();
  const run = useAct('licensed-text.import');
  const [found, setFound] = useState<Output<'licensed-text.import'>>();
  return (
    <Dialog title={`Text of ${edition.name} that you bought`} onClose={onClose}>
      <div className="stack">
        <p>
          It is shown beside our words, inside your organization alone, and is left out of every export. You
          need a licence that allows it.
        </p>
        <p>
          <Button href={`${files}/licensed-template.xlsx`}>Download the table with all numbers</Button>
        </p>
        <Form
          label="Bought text"
          submit="Keep the text"
          onSubmit={async values => {
            if (!(values.file instanceof File)) return;
            const { id: file } = await upload(slug, values.file);
            const asked = { edition: edition.id, file, source: textOf(values.source) };
            const dry = await run.mutateAsync({ ...asked, apply: false });
            setFound(dry.faults.length > 0 ? dry : await run.mutateAsync({ ...asked, apply: true }));
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
