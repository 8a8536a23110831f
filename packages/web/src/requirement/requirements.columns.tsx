/** The columns of the sheet: number, title, the state in each standard side by side, owner, due, records. */
import type { Column } from '../ui/table/columns.ts';
import { statusLook } from '../ui/status/kinds.ts';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { SheetRow } from './sheet.ts';
import { proofLook } from './states.ts';

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

/** The lowest and the highest grade of a row. */
function grades(row: SheetRow): string {
  const said = row.members.flatMap(one => (one.maturity === null ? [] : [one.maturity]));
  if (said.length === 0) return '';
  const [low, high] = [Math.min(...said), Math.max(...said)];
  return low === high ? String(low) : `${low}–${high}`;
}

/** What is only claimed in one of the standards is what one looks for. */
function Proof({ row }: { readonly row: SheetRow }) {
  const proof = (['claimed', 'shown'] as const).find(one => row.members.some(m => m.proof === one));
  return proof ? <Status of={proofLook(proof)} word={proof} /> : null;
}

/** An answer of another standard stands beside this one: which, in the pane and for who listens. */
function ProposalMark({ state, whole }: { readonly state: string; readonly whole: boolean }) {
  const words = `${statusLook(state).word} is proposed${whole ? '' : ' as a start'}`;
  return (
    <span className="quiet" title={words}>
      {' '}
      <span aria-hidden="true">←</span>
      <span className="vh">{words}</span>
    </span>
  );
}

type StateProps = { readonly row: SheetRow; readonly edition: string; readonly brief: boolean };

function State({ row, edition, brief }: StateProps) {
  const one = row.members.find(member => member.edition === edition);
  if (!one) return <span className="quiet">–</span>;
  return (
    <span className="nowrap">
      <Status of={one.state} brief={brief} />
      {one.key === row.number ? null : <span className="quiet"> {one.key}</span>}
      {one.proposal === null ? null : <ProposalMark state={one.proposal.state} whole={one.proposal.whole} />}
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
  // There is room for the shapes of many standards, not for their words; the legend of the map says them.
  const brief = editions.length > (open ? 2 : 3);
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
    { key: 'maturity', title: 'Maturity', render: grades, width: 'narrow', align: 'end', secondary: true },
    { key: 'proof', title: 'Proof', render: row => <Proof row={row} />, width: 'narrow', secondary: true },
    { key: 'owner', title: 'Owner', render: owners, width: 'normal', secondary: true },
    { key: 'due', title: 'Due', render: row => <Due row={row} />, width: 'narrow', secondary: true },
    {
      key: 'records',
      title: 'Records',
      render: row => row.members.reduce((sum, one) => sum + one.evidence + one.documents, 0) || '',
      width: 'narrow',
      align: 'end',
      secondary: true,
    },
  ];
}
