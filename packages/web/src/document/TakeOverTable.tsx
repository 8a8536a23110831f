/** The rows of a take-over as a sheet that can be typed into, with what is wrong at its place. */
import { Button } from '../ui/button/Button.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Table } from '../ui/table/Table.tsx';
import { isKind, KINDS } from './document.words.tsx';
import type { Row } from './take-over.rows.ts';

type Fault = { readonly row: number; readonly field: string; readonly message: string };
type Props = {
  readonly rows: readonly Row[];
  readonly names: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
  readonly onChange: (rows: readonly Row[]) => void;
};

const TEXTS = [
  { field: 'number', title: 'Number' },
  { field: 'title', title: 'Title' },
  { field: 'version', title: 'Version' },
  { field: 'owner', title: 'Owner' },
  { field: 'approvedBy', title: 'Approved by' },
  { field: 'approvedOn', title: 'Approved on' },
] as const;

export function TakeOverTable({ rows, names, faults, onChange }: Props) {
  const set = (at: number, change: Partial<Row>): void =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...change } : row)));
  const numbered = rows.map((row, at) => ({ ...row, at }));
  const wrong = (at: number, field: string): string | undefined =>
    faults.find(one => one.row === at + 1 && one.field === field)?.message;
  return (
    <Table
      caption="Documents to take over"
      captionShown
      rows={numbered}
      rowKey={row => `${row.at} ${row.file ?? ''}`}
      rowName={row => names[row.file ?? ''] ?? row.title}
      columns={[
        {
          key: 'file',
          title: 'File',
          render: row => (
            <>
              {names[row.file ?? ''] ?? '–'}
              {wrong(row.at, 'file') === undefined ? null : <p role="alert">{wrong(row.at, 'file')}</p>}
            </>
          ),
          width: 'wide',
          wrap: true,
        },
        ...TEXTS.map(({ field, title }) => ({
          key: field,
          title,
          render: (row: (typeof numbered)[number]) => (
            <TextField
              name={`${field}.${row.at}`}
              label={`${title}, row ${row.at + 1}`}
              value={row[field] ?? ''}
              error={wrong(row.at, field)}
              width="full"
              onChange={value => set(row.at, { [field]: value })}
            />
          ),
          wrap: true,
        })),
        {
          key: 'kind',
          title: 'Kind',
          render: row => (
            <Select
              name={`kind.${row.at}`}
              label={`Kind, row ${row.at + 1}`}
              choices={KINDS}
              value={row.kind ?? 'procedure'}
              onChange={kind => set(row.at, { kind: isKind(kind) ? kind : 'other' })}
            />
          ),
        },
        {
          key: 'out',
          title: '',
          render: row => (
            <Button kind="quiet" onClick={() => onChange(rows.filter((_, i) => i !== row.at))}>
              Leave out
            </Button>
          ),
        },
      ]}
    />
  );
}
