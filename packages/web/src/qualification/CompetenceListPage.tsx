/** Qualifications from a list: pasted or handed in, compared row by row, taken over as a whole. */
import { useState } from 'react';
import { type Input, type Output, upload } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrg, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { useWords } from '../ui/UiProvider.tsx';

type Asked = Input<'competence-list.take'>;
type Compared = Output<'competence-list.compare'>;

const TITLES = 'Name\tFunction\tStandard\tAreas\tFrom\tUntil\tEvaluated by\tBasis';

export default function CompetenceListPage() {
  const { slug } = useOrg();
  const at = useOrgPath();
  const kit = useWords();
  const compare = useAct('competence-list.compare');
  const take = useAct('competence-list.take');
  const [looked, setLooked] = useState<{ readonly found: Compared; readonly asked: Asked }>();
  const [taken, setTaken] = useState<Output<'competence-list.take'>>();
  const back = { href: at('/audit/people'), label: 'People and competence' };
  return (
    <Page name="Qualifications from a list" back={back}>
      <div className="stack-wide">
        <p className="reading">
          One row a qualification. Who is not here yet gets a record without an account. Evaluators are named
          by the names they have here. Copy the rows from your spreadsheet with their titles, or hand the file
          in; the file of the matrix can be read in again. First you see what would happen.
        </p>
        <Form
          label="The list"
          submit="See what would happen"
          onSubmit={async values => {
            const file = values.file instanceof File ? (await upload(slug, values.file)).id : null;
            const asked: Asked = { file, text: file === null ? textOf(values.text) : '' };
            const found = await compare.mutateAsync(asked);
            setTaken(undefined);
            setLooked({ found, asked });
          }}
        >
          <TextArea name="text" label="Paste the list" rows={5} placeholder={TITLES} />
          <FileField name="file" label="Or hand in a file" accept=".xlsx,.csv" />
        </Form>
        {taken ? (
          <Notice tone="done" live title={`${taken.qualified} qualifications are recorded`}>
            {taken.people} people are new. Give each a bond and, where not employed, the agreement.
          </Notice>
        ) : null}
        {looked && !taken ? (
          <section className="stack">
            <h2>What would happen</h2>
            <Notice tone={looked.found.summary.errors > 0 ? 'stop' : 'note'} live>
              {looked.found.summary.rows} rows: {looked.found.summary.qualify} qualifications,{' '}
              {looked.found.summary.people} new people, {looked.found.summary.known} known already,{' '}
              {looked.found.summary.errors} with an error.
            </Notice>
            <div>
              <Button
                kind="primary"
                busy={take.isPending}
                blockedBy={
                  looked.found.summary.errors > 0
                    ? 'Rows with an error have to be corrected first; the list is taken over as a whole or not at all.'
                    : undefined
                }
                onClick={() => take.mutate(looked.asked, { onSuccess: setTaken })}
              >
                Record {looked.found.summary.qualify} qualifications
              </Button>
            </div>
            {take.error ? <Refusal problem={readProblem(take.error, kit.unreachable, kit.failed)} /> : null}
            <Rows of={looked.found.rows} />
          </section>
        ) : null}
      </div>
    </Page>
  );
}

const Rows = ({ of }: { readonly of: Compared['rows'] }) => (
  <Table
    caption="Rows of the list"
    rows={of}
    rowKey={row => String(row.row)}
    columns={[
      { key: 'row', title: 'Row', render: row => row.row, width: 'narrow', align: 'end' },
      { key: 'who', title: 'Name', render: row => `${row.who}${row.isNew ? ' (new)' : ''}`, width: 'wide' },
      {
        key: 'what',
        title: 'Qualification',
        render: row => (row.known ? 'known already' : row.what),
        width: 'wide',
      },
      {
        key: 'errors',
        title: 'To correct',
        render: row =>
          row.errors.length === 0 ? null : (
            <ul className="stack-close">
              {row.errors.map(one => (
                <li key={one.column}>
                  <Status of="open" word={one.column} /> expected {one.expected}; got “{one.got}”
                </li>
              ))}
            </ul>
          ),
        width: 'fill',
        wrap: true,
      },
    ]}
  />
);
