/** What people who left own still: chosen and handed over to somebody who is here, in one act. */
import { OWNED_WORDS } from '@certwright/core/task/agenda-kind.table';
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { PickField } from '../ui/pick/PickField.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Left = Output<'left.list'>['rows'][number];
type Handed = Output<'left.handOver'>;

const keyOf = ({ kind, id, part }: Left): string => `${kind} ${id} ${part}`;
const things = (count: number): string => (count === 1 ? 'one thing' : `${count} things`);

export default function LeftBehindPage() {
  const path = useOrgPath();
  const read = useRead('left.list', {});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [handing, setHanding] = useState(false);
  const [handed, setHanded] = useState<Handed>();
  return (
    <Page name="Without an owner" back={{ href: path('/tasks'), label: 'Tasks' }}>
      <div className="stack">
        <p className="reading">
          These things belong to people who are no members any more. Whoever gets one owns it from then on,
          and its history says so.
        </p>
        {handed ? <HandedNotice of={handed} /> : null}
        <Resource
          of={read}
          skeleton="table"
          empty={{
            when: ({ rows }) => rows.length === 0,
            what: 'Everything has an owner who is here. When somebody leaves, what he had is listed here.',
          }}
        >
          {({ rows, total }) => {
            const picked = rows.filter(row => chosen.has(keyOf(row)));
            const wanted = picked.length === 0 ? rows : picked;
            return (
              <div className="stack">
                <div className="row">
                  <Button kind="primary" onClick={() => setHanding(true)}>
                    {picked.length === 0 ? `Hand over all (${rows.length})` : `Hand over ${picked.length}`}
                  </Button>
                  {total > rows.length ? (
                    <span className="quiet">
                      The first {rows.length} of {total}
                    </span>
                  ) : null}
                </div>
                <Table
                  caption="Without an owner"
                  rows={rows}
                  rowKey={keyOf}
                  rowName={row => row.title}
                  href={row => path(row.path)}
                  groupOf={row => row.owner.name || 'Somebody who left'}
                  selection={{ chosen, onChange: setChosen }}
                  columns={[
                    { key: 'title', title: 'What', render: row => row.title, width: 'fill', wrap: true },
                    { key: 'kind', title: 'Kind', render: row => OWNED_WORDS[row.kind] },
                    {
                      key: 'due',
                      title: 'Day',
                      render: row => (row.due === null ? '' : <DateText on={row.due} />),
                      width: 'narrow',
                      secondary: true,
                    },
                    {
                      key: 'detail',
                      title: 'About',
                      render: row => row.detail,
                      width: 'wide',
                      secondary: true,
                    },
                  ]}
                />
                {handing ? (
                  <HandOverDialog
                    records={wanted}
                    onClose={() => setHanding(false)}
                    onHanded={done => {
                      setHanded(done);
                      setChosen(new Set());
                      setHanding(false);
                    }}
                  />
                ) : null}
              </div>
            );
          }}
        </Resource>
      </div>
    </Page>
  );
}

function HandedNotice({ of }: { readonly of: Handed }) {
  if (of.refused.length === 0)
    return (
      <Notice tone="done" title={`Handed over: ${things(of.handedOver)}`} live>
        The new owner finds them under Tasks.
      </Notice>
    );
  return (
    <Notice
      tone="care"
      title={`Handed over: ${things(of.handedOver)}. Not possible: ${things(of.refused.length)}`}
      live
    >
      <ul>
        {of.refused.map(one => (
          <li key={one.title}>
            {one.title}: {one.says}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type DialogProps = {
  readonly records: readonly Left[];
  readonly onClose: () => void;
  readonly onHanded: (done: Handed) => void;
};

function HandOverDialog({ records, onClose, onHanded }: DialogProps) {
  const handOver = useAct('left.handOver');
  const people = usePeople();
  return (
    <Dialog title={`Hand over ${things(records.length)}`} onClose={onClose}>
      <Form
        label="Hand over"
        submit="Hand over"
        onSubmit={async values =>
          onHanded(
            await handOver.mutateAsync({
              records: records.map(({ kind, id, part }) => ({ kind, id, part })),
              to: textOf(values.to),
              why: textOf(values.why),
            }),
          )
        }
      >
        <PickField name="to" label="To whom" required choices={people} />
        <TextArea
          name="why"
          label="Why"
          required
          rows={2}
          defaultValue="The owner has left the organization"
        />
      </Form>
    </Dialog>
  );
}
