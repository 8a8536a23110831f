/** The columns of a list of deliverables. */
import type { Column } from '../ui/table/columns.ts';
import { Tag } from '../ui/tag/Tag.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { DeliverableStatus, type Row } from './deliverable.words.tsx';

export const COLUMNS: readonly Column<Row>[] = [
  { key: 'reference', title: 'Number', render: row => <span className="nowrap">{row.reference}</span> },
  {
    key: 'title',
    title: 'Title',
    render: row => (
      <>
        {row.inLibrary ? <Tag>in the library</Tag> : null}{' '}
        {row.title ?? <span className="quiet">no title given</span>}
      </>
    ),
    width: 'fill',
  },
  { key: 'state', title: 'State', render: row => <DeliverableStatus of={row} /> },
  {
    key: 'published',
    title: 'Published',
    render: row => <DateText on={row.publishedOn} />,
    width: 'narrow',
    secondary: true,
  },
  {
    key: 'committee',
    title: 'Committee',
    render: row => row.committee ?? '',
    secondary: true,
  },
];
