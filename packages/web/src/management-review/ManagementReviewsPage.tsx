/** Management reviews that were held, with what was decided and what is still to be done. */
import { useList } from '../api/hooks.ts';
import type { Output } from '../api/client.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';

type Review = Output<'management-review.list'>['rows'][number];

const COLUMNS: readonly Column<Review>[] = [
  { key: 'on', title: 'Held', render: row => <DateText on={row.heldOn} as="long" />, width: 'narrow' },
  { key: 'conclusion', title: 'Conclusion', render: row => row.conclusion || '–', width: 'fill' },
  {
    key: 'people',
    title: 'People',
    render: row => row.participants,
    width: 'narrow',
    align: 'end',
    secondary: true,
  },
  {
    key: 'decisions',
    title: 'Decisions',
    render: row => row.decisions,
    width: 'narrow',
    align: 'end',
    secondary: true,
  },
  {
    key: 'actions',
    title: 'Actions',
    render: row =>
      row.actions === 0 ? (
        '–'
      ) : row.openActions === 0 ? (
        <Status of="done" word={`all ${row.actions} done`} />
      ) : (
        <Status of="in-progress" word={`${row.openActions} of ${row.actions} open`} />
      ),
    width: 'narrow',
  },
];

export default function ManagementReviewsPage() {
  const path = useOrgPath();
  const can = useCan();
  const list = useList('management-review.list', {});
  const hold = can('management-review:hold') ? (
    <Button kind="primary" href={path('/implement/management-reviews/new')}>
      Record a review
    </Button>
  ) : undefined;
  return (
    <Page name="Management reviews" actions={hold}>
      <Resource
        of={list}
        skeleton="table"
        empty={{
          when: data => data.rows.length === 0,
          what: 'Top management looks at the whole system here, at least once a year; what it has to look at is gathered for it.',
          example:
            'For example: 18 March, with the results of two internal audits, decided to train the second site.',
          act: hold,
        }}
      >
        {({ rows }) => (
          <Table
            caption="Management reviews"
            rows={rows}
            rowKey={row => row.id}
            rowName={row => row.heldOn}
            columns={COLUMNS}
            href={row => path(`/implement/management-reviews/${row.id}`)}
            more={list.more}
          />
        )}
      </Resource>
    </Page>
  );
}
