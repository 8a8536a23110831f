/** The letters that a body writes: the delivered words, or a Word file of its own, with the fields that each knows. */
import { useState } from 'react';
import { upload } from '../api/client.ts';
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg } from '../app/org.ts';
import { SetUpTabs } from '../body/SetUpTabs.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Template = Output<'letter-template.list'>['rows'][number];

export default function LetterTemplatesPage() {
  const templates = useRead('letter-template.list', {});
  return (
    <Page name="Set-up of the body">
      <SetUpTabs current="letters" />
      <div className="stack-wide">
        <p>
          Letters to clients are written from Word files. Begin with the delivered one, change it as you like,
          and hand it in: names in double braces are filled when a letter is written.
        </p>
        <Resource of={templates} skeleton="text">
          {({ rows }) => (
            <div className="stack-wide">
              {rows.map(one => (
                <Shown key={one.kind} of={one} />
              ))}
            </div>
          )}
        </Resource>
      </div>
    </Page>
  );
}

function Shown({ of }: { readonly of: Template }) {
  const { slug } = useOrg();
  const can = useCan();
  const [open, setOpen] = useState(false);
  const end = useAct('letter-template.end');
  const file = (form: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/body/letter-templates/${of.kind}/${form}.docx`;
  return (
    <section className="stack">
      <h2>{of.title}</h2>
      <div className="row">
        {of.own ? (
          <>
            <Status of="accepted" word={`your own, version ${of.own.number}`} />
            <span className="quiet">
              <DateText on={of.own.on} />, {of.own.by.name}
            </span>
            <Button kind="quiet" href={file('template')}>
              Your template
            </Button>
          </>
        ) : (
          <Status of="not-started" word="delivered words" />
        )}
        <Button kind="quiet" href={file('delivered')}>
          Delivered template
        </Button>
        <Button kind="quiet" href={file('preview')}>
          Example letter
        </Button>
        {can('body:set-up') ? (
          <Button onClick={() => setOpen(true)}>
            {of.own ? 'Hand in a new version' : 'Hand in your own'}
          </Button>
        ) : null}
        {can('body:set-up') && of.own ? (
          <Button kind="quiet" busy={end.isPending} onClick={() => end.mutate({ kind: of.kind })}>
            Use the delivered words again
          </Button>
        ) : null}
      </div>
      <details>
        <summary>Fields of this letter ({of.fields.length})</summary>
        <Table
          caption="Fields"
          rows={of.fields}
          rowKey={row => row.name}
          columns={[
            { key: 'field', title: 'Field', render: row => <code>{`{{${row.name}}}`}</code>, width: 'wide' },
            {
              key: 'meaning',
              title: 'What stands there',
              render: row => row.meaning,
              width: 'fill',
              wrap: true,
            },
            { key: 'example', title: 'Example', render: row => row.example, wrap: true, secondary: true },
          ]}
        />
      </details>
      {open ? <HandIn of={of} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function HandIn({ of, onClose }: { readonly of: Template; readonly onClose: () => void }) {
  const { slug } = useOrg();
  const keep = useAct('letter-template.keep');
  return (
    <Dialog title={of.title} onClose={onClose}>
      <Form
        label="Template"
        submit="Hand it in"
        onSubmit={async values => {
          const { file } = values;
          if (!(file instanceof File)) return;
          const { id } = await upload(slug, file);
          await keep.mutateAsync({ kind: of.kind, file: id });
          onClose();
        }}
      >
        <FileField
          name="file"
          label="Word file"
          hint="Up to 2 MB, without macros, objects and anything that is fetched from elsewhere. Fields that this letter does not know are named."
          accept=".docx"
          required
        />
      </Form>
    </Dialog>
  );
}
