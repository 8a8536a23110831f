/** The processes of the management system: the map that they form, and each with its owner, flows and indicators. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { ProcessMap } from '../ui/process-map/ProcessMap.tsx';
import type { Column } from '../ui/table/columns.ts';
import { PROCESS_KINDS, wordOf } from './context.words.ts';
import { type Process, ProcessForm } from './ProcessForm.tsx';
import { ContextTabs } from './ContextTabs.tsx';
import { RegisterPage } from './RegisterPage.tsx';

const flows = (of: Process['inputs'], names: ReadonlyMap<string, string>): string =>
  of
    .map(({ what, process, party }) => {
      const other = process === null ? party : (names.get(process) ?? '');
      return other === '' ? what : `${what} (${other})`;
    })
    .join('; ');

const columnsOf = (names: ReadonlyMap<string, string>): readonly Column<Process>[] => [
  { key: 'name', title: 'Process', width: 'normal', wrap: true, render: row => row.name },
  {
    key: 'kind',
    title: 'Kind',
    width: 'narrow',
    render: row => wordOf(PROCESS_KINDS, row.kind),
    secondary: true,
  },
  { key: 'owner', title: 'Owner', width: 'normal', render: row => row.owner?.name ?? '' },
  {
    key: 'inputs',
    title: 'Comes in',
    width: 'normal',
    wrap: true,
    render: row => flows(row.inputs, names),
    secondary: true,
  },
  {
    key: 'outputs',
    title: 'Goes out',
    width: 'normal',
    wrap: true,
    render: row => flows(row.outputs, names),
  },
  {
    key: 'indicators',
    title: 'Measured by',
    width: 'normal',
    wrap: true,
    secondary: true,
    render: row => row.indicators.map(one => [one.name, one.target].filter(Boolean).join(': ')).join('; '),
  },
];

function Picture() {
  const of = useRead('process.map', {}).data;
  const { set } = useQueryWords();
  const may = useCan()('context:write');
  if (!of || of.processes.length === 0) return null;
  return (
    <ProcessMap
      label="Process map"
      bands={PROCESS_KINDS.map(one => ({ id: one.value, label: one.label }))}
      boxes={of.processes
        .toSorted((a, b) => a.order - b.order)
        .map(one => ({ id: one.id, label: one.name, band: one.kind }))}
      lines={of.links}
      onBox={may ? open => set({ open }) : undefined}
    />
  );
}

export default function ProcessesPage() {
  const { words } = useQueryWords();
  const end = useAct('process.end');
  const read = useRead('process.list', words.ended ? { ended: 'true' } : {});
  const all = read.data?.rows ?? [];
  const inOrder = read.data ? { ...read, data: { rows: all.toSorted((a, b) => a.order - b.order) } } : read;
  return (
    <RegisterPage
      tabs={<ContextTabs current="processes" />}
      kind="process"
      about="process"
      name="Context"
      act="Record a process"
      read={inOrder}
      columns={columnsOf(new Map(all.map(one => [one.id, one.name])))}
      nameOf={row => row.name}
      empty={{
        what: 'The processes of the management system stand here, with what goes in and comes out; the map draws itself.',
        example:
          'For example: Win orders, from an enquiry to a confirmed order, measured by orders changed afterwards.',
      }}
      Picture={Picture}
      WriteForm={ProcessForm}
      end={(row, why) => end.mutateAsync({ id: row.id, why, $version: row.version })}
    />
  );
}
