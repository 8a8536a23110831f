/** The columns of the sheet: number, title, the state in each standard side by side, owner, due, records. */
import type { Column } from '../ui/table/columns.ts';
import { statusLook } from '../ui/status/kinds.ts';
import { Status } from '../ui/status/Status.tsx';
import { StatusShape } from '../ui/status/StatusShape.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { SheetRow } from './sheet.ts';

export type SheetEdition = { readonly id: string; readonly name: string };

/** `ISO/IEC 27001:2022` as the head of a narrow column; with its year while two editions of it are followed. */
function headOf({ name }: SheetEdition, all: readonly SheetEdition[]): string {
  const standard = (one: string): string => one.replace(/:\d{4}$/, '');
  const alike = all.filter(one => standard(one.name) === standard(name));
  return alike.length > 1 ? name : standard(name);
}

function owners(row: SheetRow): string {
  const names = [...new Set(row.members.flatMap(one => (one.owner ? [one.owner.name] : [])))];
  return names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? '');
}

function Due({ row }: { readonly row: SheetRow }) {
  const open = row.members.filter(one => one.state === 'not-started' || one.state === 'partly');
  const [first] = open.flatMap(one => (one.dueOn === null ? [] : [one.dueOn])).toSorted();
  if (first === undefined) return null;
  const overdue = open.some(one => one.overdue);
  return overdue ? (
    <span className="row">
      <Status of="overdue" />
    </span>
  ) : (
    <DateText on={first} as="short" />
  );
}

type StateProps = { readonly row: SheetRow; readonly edition: string; readonly brief: boolean };

function State({ row, edition, brief }: StateProps) {
  const one = row.members.find(member => member.edition === edition);
  if (!one) return <span className="quiet">–</span>;
  // Beside an open requirement there is room for the shapes of several standards, not for their words.
  if (brief)
    return (
      <>
        <StatusShape of={one.state} />
        <span className="vh">{statusLook(one.state).word}</span>
      </>
    );
  return (
    <span className="nowrap">
      <Status of={one.state} />
      {one.key === row.number ? null : <span className="quiet"> {one.key}</span>}
    </span>
  );
}

/** @param marked the edition whose state the keys set; @param open the sheet shares the page with a requirement */
export function sheetColumns(
  editions: readonly SheetEdition[],
  marked: string | undefined,
  open: boolean,
): readonly Column<SheetRow>[] {
  const several = editions.length > 1;
  const brief = open && editions.length > 2;
  const head = (edition: SheetEdition): string => {
    const whole = headOf(edition, editions);
    return brief ? whole.replace(/^ISO(\/IEC)? /, '') : whole;
  };
  const states = editions.map(edition => ({
    key: edition.id,
    title: several && edition.id === marked ? `${head(edition)} ⌨` : head(edition),
    render: (row: SheetRow) => <State row={row} edition={edition.id} brief={brief} />,
    width: 'narrow' as const,
  }));
  const number: Column<SheetRow> = {
    key: 'number',
    title: 'Number',
    render: row => row.number,
    width: 'narrow',
  };
  const title: Column<SheetRow> = {
    key: 'title',
    title: 'Title',
    render: row => row.title,
    width: 'fill',
    wrap: open,
  };
  if (open) return [number, title, ...states];
  return [
    number,
    title,
    ...states,
    { key: 'owner', title: 'Owner', render: owners, width: 'normal', secondary: true },
    { key: 'due', title: 'Due', render: row => <Due row={row} />, width: 'narrow', secondary: true },
    {
      key: 'evidence',
      title: 'Evidence',
      render: row => row.members.reduce((sum, one) => sum + one.evidence, 0) || '',
      width: 'narrow',
      align: 'end',
      secondary: true,
    },
    {
      key: 'documents',
      title: 'Documents',
      render: row => row.members.reduce((sum, one) => sum + one.documents, 0) || '',
      width: 'narrow',
      align: 'end',
      secondary: true,
    },
  ];
}
