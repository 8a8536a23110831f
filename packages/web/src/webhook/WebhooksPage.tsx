/** Programs that are told what happens here: made, tried, ended, with what was delivered to each. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { KINDS } from '../trail/kinds.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { DeliveriesDialog } from './DeliveriesDialog.tsx';
import { MakeWebhookDialog } from './MakeWebhookDialog.tsx';

type Webhook = Output<'webhook.list'>['rows'][number];
const kindsOf = ({ kinds }: Webhook): string =>
  kinds.length === 0
    ? 'everything'
    : kinds.map(kind => KINDS.find(one => one.value === kind)?.label ?? kind).join(', ');

function Webhooks() {
  const list = useRead('webhook.list', {});
  const [shown, setShown] = useQueryWord('webhook');
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const end = useAct('webhook.end');
  const make = (
    <Button kind="primary" onClick={() => setMaking(true)}>
      Tell a program
    </Button>
  );
  const open = list.data?.rows.find(row => row.id === shown);
  return (
    <Page name="Webhooks" actions={make}>
      <div className="stack-wide">
        {secret ? (
          <Notice tone="done" title="This secret checks the signatures. It is shown this one time:" live>
            <CopyText text={secret} />
          </Notice>
        ) : null}
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: data => data.rows.length === 0,
            what: 'Programs elsewhere are told within seconds what happens here: signed, and tried again until they take it.',
            example: 'For example: your intranet shows a document as soon as it is released.',
            act: make,
          }}
        >
          {({ rows }) => (
            <Table
              caption="Programs that are told"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => row.name}
              onOpen={row => setShown(row.id)}
              columns={[
                { key: 'name', title: 'Program', render: row => row.name },
                {
                  key: 'address',
                  title: 'Address',
                  render: row => <span className="mono">{row.address}</span>,
                  width: 'fill',
                  wrap: true,
                },
                { key: 'kinds', title: 'Told about', render: kindsOf, width: 'wide', wrap: true },
                {
                  key: 'since',
                  title: 'Since',
                  render: row => <DateText on={row.madeAt.slice(0, 10)} as="day" />,
                  width: 'narrow',
                  secondary: true,
                },
              ]}
            />
          )}
        </Resource>
      </div>
      {making ? (
        <MakeWebhookDialog
          onClose={() => setMaking(false)}
          onMade={made => {
            setMaking(false);
            setSecret(made);
          }}
        />
      ) : null}
      {open ? (
        <DeliveriesDialog
          id={open.id}
          name={open.name}
          onClose={() => setShown(undefined)}
          onEnd={async () => {
            await end.mutateAsync({ id: open.id });
            setShown(undefined);
          }}
        />
      ) : null}
    </Page>
  );
}

export default function WebhooksPage() {
  const can = useCan();
  if (can('webhook:manage')) return <Webhooks />;
  return (
    <Page name="Webhooks">
      <EmptyState what="The manager of the system has other programs told here what happens." />
    </Page>
  );
}
