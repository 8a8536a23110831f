/** Lists that were taken over, with how many have come in, and the undoing of one. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useList } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Run = Output<'people-list.list'>['rows'][number];

export function PeopleRuns() {
  const runs = useList('people-list.list', {});
  const undo = useAct('people-list.undo');
  const [asking, setAsking] = useState<Run>();
  const [done, setDone] = useState<Output<'people-list.undo'>>();
  return (
    <section className="stack">
      <h2>Lists that were taken over</h2>
      {done ? <Undone of={done} /> : null}
      <Resource
        of={runs}
        skeleton="table"
        empty={{
          when: data => data.rows.length === 0,
          what: 'Each list that is taken over stands here, and can be undone while its people have not come in.',
        }}
      >
        {({ rows }) => (
          <Table
            caption="Lists that were taken over"
            rows={rows}
            rowKey={row => row.id}
            more={runs.more}
            columns={[
              { key: 'on', title: 'On', render: row => <DateText on={row.taken.on} />, width: 'narrow' },
              { key: 'by', title: 'By', render: row => row.taken.by.name },
              { key: 'invited', title: 'Invited', render: row => row.invited, width: 'narrow', align: 'end' },
              {
                key: 'added',
                title: 'Written down',
                render: row => row.added,
                width: 'narrow',
                align: 'end',
              },
              { key: 'in', title: 'Have come in', render: row => row.cameIn, width: 'narrow', align: 'end' },
              {
                key: 'state',
                title: 'State',
                width: 'fill',
                render: row =>
                  row.undone ? (
                    <span>
                      <Status of="withdrawn" word="undone" /> <DateText on={row.undone.on} />
                      {row.kept > 0 ? `, ${row.kept} stayed` : ''}
                    </span>
                  ) : (
                    <Status of="done" word="taken over" />
                  ),
              },
              {
                key: 'acts',
                title: 'Acts',
                width: 'narrow',
                render: row =>
                  row.phase === 'taken' && row.cameIn < row.invited + row.added ? (
                    <Button kind="quiet" onClick={() => setAsking(row)}>
                      Undo
                    </Button>
                  ) : null,
              },
            ]}
          />
        )}
      </Resource>
      {asking ? (
        <Dialog title="Undo this list" onClose={() => setAsking(undefined)}>
          <Form
            label="Undo this list"
            submit="Undo it"
            danger
            onSubmit={async () => {
              setDone(await undo.mutateAsync({ id: asking.id }));
              setAsking(undefined);
            }}
          >
            <p>
              Open invitations end, and who was written down is no member any more. Whoever has come in stays
              {asking.cameIn === 0 ? '; nobody has yet.' : `: ${asking.cameIn} of them.`}
            </p>
          </Form>
        </Dialog>
      ) : null}
    </section>
  );
}

function Undone({ of }: { readonly of: Output<'people-list.undo'> }) {
  return (
    <Notice tone="done" live title={`${of.undone} undone, ${of.kept.length} stayed`}>
      {of.kept.length === 0 ? null : (
        <ul>
          {of.kept.map(one => (
            <li key={one.row}>
              Row {one.row}, {one.who}: {one.why}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
