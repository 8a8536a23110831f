/** Applications from a list: tried first, with every cell that does not fit, then taken over whole. */
import { IMPORT_COLUMNS } from '@certwright/core/application/import';
import { useState } from 'react';
import { type Output, upload } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrg, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Table } from '../ui/table/Table.tsx';

type Tried = Output<'application.import'>;
type Said = { readonly file: string | null; readonly text: string; readonly source: string };

export function ImportForm() {
  const run = useAct('application.import');
  const at = useOrgPath();
  const { slug } = useOrg();
  const [tried, setTried] = useState<{
    readonly of: Tried;
    readonly said: Said;
  }>();
  const take = async (): Promise<void> => {
    if (!tried) return;
    setTried({ ...tried, of: await run.mutateAsync({ ...tried.said, tryOnly: false }) });
  };
  return (
    <div className="stack">
      <Form
        label="List of applications"
        submit="Try the list"
        onSubmit={async values => {
          const file = values.file instanceof File ? (await upload(slug, values.file)).id : null;
          const said = { file, text: textOf(values.text), source: textOf(values.source) };
          setTried({ of: await run.mutateAsync({ ...said, tryOnly: true }), said });
        }}
      >
        <TextField
          name="source"
          label="Where the list comes from"
          required
          maxLength={300}
          width="full"
          defaultValue="List of applications"
        />
        <TextArea
          name="text"
          label="The list"
          hint={`Copied from a spreadsheet, one line a site, with these titles: ${IMPORT_COLUMNS.join(', ')}.`}
          rows={8}
        />
        <FileField
          name="file"
          label="Or as a file"
          hint="XLSX or CSV with the same titles."
          accept=".xlsx,.csv"
        />
      </Form>
      {tried ? (
        <Outcome
          of={tried.of}
          at={at}
          onTake={() => void take().catch(() => undefined)}
          busy={run.isPending}
        />
      ) : null}
    </div>
  );
}

type OutcomeProps = {
  readonly of: Tried;
  readonly at: (path: string) => string;
  readonly onTake: () => void;
  readonly busy: boolean;
};

function Outcome({ of, at, onTake, busy }: OutcomeProps) {
  return (
    <section className="stack">
      <h2>{of.taken ? 'Taken over' : 'What would be taken over'}</h2>
      <Table<Tried['applications'][number]>
        caption="Applications"
        rows={of.applications}
        rowKey={row => row.client}
        columns={[
          { key: 'client', title: 'Client', width: 'fill', render: row => row.client },
          { key: 'sites', title: 'Sites', align: 'end', render: row => row.sites },
          { key: 'people', title: 'People', align: 'end', render: row => row.people },
        ]}
        {...(of.taken ? { href: row => at(`/audit/applications/${row.id}`) } : {})}
      />
      {of.faults.length > 0 ? (
        <Notice tone="stop" live title="These cells do not fit. Put them right and try again.">
          <ul>
            {of.faults.map(fault => (
              <li key={`${fault.row} ${fault.column} ${fault.text}`}>
                Row {fault.row}, {fault.column}: {fault.text}
              </li>
            ))}
          </ul>
        </Notice>
      ) : of.taken ? null : (
        <div>
          <Button kind="primary" onClick={onTake} busy={busy}>
            Take them over
          </Button>
        </div>
      )}
    </section>
  );
}
