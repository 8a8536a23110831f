// The picture of a cycle as a table: for screen readers, for those who prefer rows, and for print.
import { Citation } from '../citation/Citation.tsx';
import { Status } from '../status/Status.tsx';
import { Table } from '../table/Table.tsx';
import { DateText } from '../text/DateText.tsx';
import { useUi } from '../UiProvider.tsx';
import type { Mark } from './cycle.ts';
import styles from './timeline.module.css';

export function CycleTable({ label, marks }: { readonly label: string; readonly marks: readonly Mark[] }) {
  const { Link, words } = useUi();
  return (
    <details className={styles.details}>
      <summary>{words.asTable}</summary>
      <Table
        caption={label}
        rows={marks}
        rowKey={mark => mark.key}
        columns={[
          {
            key: 'label',
            title: words.what,
            render: mark =>
              mark.href === undefined ? mark.label : <Link href={mark.href}>{mark.label}</Link>,
            width: 'fill',
          },
          { key: 'from', title: words.from, render: mark => <DateText on={mark.from} />, width: 'narrow' },
          { key: 'until', title: words.until, render: mark => <DateText on={mark.until} />, width: 'narrow' },
          {
            key: 'status',
            title: words.state,
            render: mark => (mark.status === undefined ? '' : <Status of={mark.status} />),
            width: 'narrow',
          },
          {
            key: 'clause',
            title: words.clause,
            render: mark => (mark.citation === undefined ? '' : <Citation of={mark.citation} />),
            width: 'narrow',
            secondary: true,
          },
        ]}
      />
    </details>
  );
}
