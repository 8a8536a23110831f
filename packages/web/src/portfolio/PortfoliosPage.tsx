/** Take-overs of a running portfolio: a file is brought in here, and what was taken over before stands below. */
import { useNavigate } from '@tanstack/react-router';
import { upload } from '../api/client.ts';
import { useAct, useList } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { FileField } from '../ui/field/FileField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Page } from '../ui/page/Page.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { madeWords, PHASE_WORDS } from './portfolio.words.ts';

export default function PortfoliosPage() {
  const { slug } = useOrg();
  const at = useOrgPath();
  const can = useCan();
  const navigate = useNavigate();
  const bring = useAct('portfolio.bring');
  const page = {
    name: 'Take over a running portfolio',
    back: { href: at('/certify/certifications'), label: 'Certifications' },
  };
  if (!can('portfolio:take-over')) {
    return (
      <Page {...page}>
        <EmptyState what="Scheme managers and decision makers take a running portfolio over here." />
      </Page>
    );
  }
  return (
    <Page {...page}>
      <div className="stack-wide">
        <p className="reading">
          Certifications in the middle of their cycles come with clients, sites, dates, audits, open findings
          and the people who audit them. Hand in the workbook as it is, one sheet or several. First you say
          which column is what, then you see row by row what would be made; nothing is changed until you take
          it over, and it can be undone as a whole.
        </p>
        <Form
          label="The workbook"
          submit="Read the file"
          onSubmit={async values => {
            if (!(values.file instanceof File)) return;
            const { id: file } = await upload(slug, values.file);
            const { id } = await bring.mutateAsync({ file });
            await navigate({ to: at(`/certify/take-over/${id}`) });
          }}
        >
          <FileField name="file" label="XLSX or CSV file" accept=".xlsx,.csv" required />
        </Form>
        <Runs />
      </div>
    </Page>
  );
}

function Runs() {
  const at = useOrgPath();
  const runs = useList('portfolio.list', {});
  return (
    <section className="stack">
      <h2>Take-overs</h2>
      <Resource
        of={runs}
        skeleton="table"
        empty={{
          when: data => data.rows.length === 0,
          what: 'Each file that is brought in stands here, with what was made of it.',
        }}
      >
        {({ rows }) => (
          <Table
            caption="Take-overs"
            rows={rows}
            rowKey={row => row.id}
            href={row => at(`/certify/take-over/${row.id}`)}
            more={runs.more}
            columns={[
              { key: 'file', title: 'File', render: row => row.fileName, width: 'fill' },
              {
                key: 'on',
                title: 'Brought in',
                render: row => <DateText on={row.brought.on} />,
                width: 'narrow',
              },
              { key: 'by', title: 'By', render: row => row.brought.by.name, secondary: true },
              {
                key: 'state',
                title: 'State',
                render: row => <Status of={PHASE_WORDS[row.phase][0]} word={PHASE_WORDS[row.phase][1]} />,
              },
              {
                key: 'made',
                title: 'Made',
                render: row => (row.phase === 'brought' ? '' : madeWords(row.made)),
                wrap: true,
                secondary: true,
              },
            ]}
          />
        )}
      </Resource>
    </section>
  );
}
