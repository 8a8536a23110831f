/** The registers of risks and opportunities, each with what stands in it. */
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Table } from '../ui/table/Table.tsx';
import { OpenRegister } from './OpenRegister.tsx';
import { RiskTabs } from './RiskTabs.tsx';

type Register = Output<'risk-register.list'>['rows'][number];

const counted = (count: number, status: string) =>
  count === 0 ? null : <Status of={status} word={String(count)} />;

const COLUMNS: readonly Column<Register>[] = [
  { key: 'name', title: 'Register', width: 'wide', render: row => row.name },
  { key: 'method', title: 'Method', width: 'wide', secondary: true, render: row => row.methodName },
  { key: 'lines', title: 'Lines', width: 'narrow', align: 'end', render: row => row.counts.lines },
  {
    key: 'bands',
    title: 'By level',
    width: 'fill',
    secondary: true,
    wrap: true,
    render: ({ counts }) =>
      counts.bands
        .filter(band => band.count > 0)
        .map(band => `${band.count} ${band.name}`)
        .join(' · '),
  },
  {
    key: 'limit',
    title: 'Over the limit',
    width: 'narrow',
    render: row => counted(row.counts.overLimit, 'major'),
  },
  {
    key: 'accept',
    title: 'To be accepted',
    width: 'narrow',
    secondary: true,
    render: row => counted(row.counts.toAccept, 'in-review'),
  },
  {
    key: 'due',
    title: 'To look at again',
    width: 'narrow',
    secondary: true,
    render: row => counted(row.counts.reviewDue, 'overdue'),
  },
];

export default function RegistersPage() {
  const path = useOrgPath();
  const { words, set } = useQueryWords();
  const may = useCan()('risk:method');
  const read = useRead('risk-register.list', {});
  const open = (): void => set({ open: 'new' });
  useKeys(may ? { n: open } : {});
  const act = may ? (
    <Button kind="primary" hotkey="n" onClick={open}>
      Open a register
    </Button>
  ) : undefined;
  return (
    <Page name="Risks" actions={act}>
      <div className="stack">
        <RiskTabs current="registers" />
        <Resource
          of={read}
          skeleton="table"
          empty={{
            when: data => data.rows.length === 0,
            what: 'Registers of risks, opportunities, hazards, aspects stand here, each judged by its own method.',
            example:
              'For example: risks of the house by likelihood and impact, begun from a worked register.',
            act,
          }}
        >
          {({ rows }) => (
            <Table
              caption="Registers"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => row.name}
              columns={COLUMNS}
              href={row => path(`/implement/risks/${row.id}`)}
            />
          )}
        </Resource>
        {may && words.open === 'new' ? (
          <Dialog title="Open a register" onClose={() => set({ open: undefined })} width="wide">
            <OpenRegister />
          </Dialog>
        ) : null}
      </div>
    </Page>
  );
}
