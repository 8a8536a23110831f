/** The standards and relations that the organization brought itself, above the library. */
import { useAct, usePublic, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export function OwnStandards() {
  const path = useOrgPath();
  const can = useCan();
  const own = useRead('own-standard.list', {}).data;
  const library = usePublic('standard.list', {}).data?.rows ?? [];
  const remove = useAct('own-standard.removeCrosswalk');
  if (!own || own.rows.length + own.crosswalks.length === 0) return null;
  const names = new Map([...library, ...own.rows].map(one => [one.id, one.name]));
  return (
    <section className="stack">
      <h2>Your own</h2>
      {own.rows.length === 0 ? null : (
        <Table
          caption="Standards that you brought"
          rows={own.rows}
          rowKey={row => row.id}
          href={row => path(`/choose/standards/${row.id}`)}
          columns={[
            { key: 'name', title: 'Edition', render: row => row.name, width: 'narrow' },
            { key: 'title', title: 'Title', render: row => row.title, width: 'fill' },
            {
              key: 'count',
              title: 'Requirements',
              render: row => row.count.clauses + row.count.controls,
              width: 'narrow',
              align: 'end',
              secondary: true,
            },
            {
              key: 'on',
              title: 'Brought',
              render: row => <DateText on={row.broughtOn} />,
              width: 'narrow',
              secondary: true,
            },
            {
              key: 'yours',
              title: 'Yours',
              render: row => (row.adopted ? <Status of="in-place" word="adopted" /> : null),
              width: 'narrow',
            },
          ]}
        />
      )}
      {own.crosswalks.length === 0 ? null : (
        <ul className="stack-close">
          {own.crosswalks.map(({ from, to, name, relations }) => (
            <li key={`${from} ${to}`} className="row">
              <span>
                {name}: {names.get(from) ?? from} – {names.get(to) ?? to},{' '}
                {relations === 1 ? 'one relation' : `${relations} relations`}
              </span>
              {can('standard:adopt') ? (
                <Button kind="quiet" busy={remove.isPending} onClick={() => remove.mutate({ from, to })}>
                  Remove
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <h2>The library</h2>
    </section>
  );
}
