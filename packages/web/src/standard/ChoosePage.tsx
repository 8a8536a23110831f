/** Choose: which editions this organization follows, what is about to change, and the ways on. */
import type { Output } from '../api/client.ts';
import { usePublic, useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { countWords, EditionStatus } from './edition.words.tsx';
import { PlanMilestones } from './PlanMilestones.tsx';
import { TransitionNotice } from './TransitionNotice.tsx';

type Adoption = Output<'standard.adopted'>['rows'][number];

const COLUMNS: readonly Column<Adoption>[] = [
  { key: 'name', title: 'Edition', render: row => row.edition.name, width: 'narrow' },
  { key: 'state', title: 'State', render: row => <EditionStatus of={row.edition} />, width: 'narrow' },
  { key: 'scope', title: 'Scope', render: row => row.scope, width: 'fill', wrap: true },
  {
    key: 'count',
    title: 'Asks',
    render: row => countWords(row.edition.count),
    width: 'narrow',
    secondary: true,
  },
  { key: 'since', title: 'Adopted', render: row => <DateText on={row.adoptedOn} />, width: 'narrow' },
  {
    key: 'until',
    title: 'Certified until',
    render: row => (row.edition.certifiable ? <DateText on={row.edition.lastValidDay} /> : 'not certified'),
    width: 'narrow',
    secondary: true,
  },
];

export default function ChoosePage() {
  const path = useOrgPath();
  const adopted = useRead('standard.adopted', {});
  const library = usePublic('standard.list', {});
  return (
    <Page
      name="Choose"
      actions={
        <>
          <Button href={path('/choose/demands')}>Who demands what</Button>
          <Button href={path('/choose/standards')}>All standards</Button>
          <Button kind="primary" href={path('/choose/adviser')}>
            Which standard fits
          </Button>
        </>
      }
    >
      <Resource
        of={adopted}
        skeleton="table"
        empty={{
          when: data => data.rows.length === 0,
          what: 'The editions that your organization follows stand here, with their scope and their days.',
          example:
            'For example: ISO 9001:2015 for the whole company, ISO/IEC 27001:2022 for the cloud service.',
          act: (
            <Button kind="primary" href={path('/choose/adviser')}>
              Find out which standard fits
            </Button>
          ),
        }}
      >
        {({ rows }) => (
          <Adopted
            rows={rows}
            library={library.data?.rows ?? []}
            hrefOf={id => path(`/choose/standards/${id}`)}
          />
        )}
      </Resource>
    </Page>
  );
}

type AdoptedProps = {
  readonly rows: readonly Adoption[];
  readonly library: readonly Adoption['edition'][];
  readonly hrefOf: (edition: string) => string;
};

function Adopted({ rows, library, hrefOf }: AdoptedProps) {
  const path = useOrgPath();
  const here = rows.filter(row => row.phase === 'adopted');
  const dropped = rows.filter(row => row.phase === 'dropped');
  const held = new Set(here.map(row => row.edition.id));
  const transitions = here.flatMap(({ edition }) => {
    const next = library.find(one => one.transition?.from === edition.id);
    return next ? [{ edition, next }] : [];
  });
  const shared = {
    columns: COLUMNS,
    rowKey: (row: Adoption) => row.id,
    href: (row: Adoption) => hrefOf(row.edition.id),
  };
  return (
    <div className="stack-wide">
      {here.length === 0 ? null : <Table caption="Adopted editions" rows={here} {...shared} />}
      <PlanMilestones />
      {transitions.map(({ edition, next }) => (
        <TransitionNotice key={edition.id} from={edition} to={next} />
      ))}
      {here.length === 0 ? null : (
        <section className="stack-close">
          <h2>Next</h2>
          <p className="reading">
            {held.size === 1
              ? 'Its requirements stand in one list, ready to be assessed.'
              : 'Their requirements stand in one list, what is common to them once, ready to be assessed.'}
          </p>
          <p>
            <Button href={path('/implement/requirements')}>Assess the requirements</Button>
          </p>
        </section>
      )}
      {dropped.length === 0 ? null : (
        <Table caption="Dropped" captionShown rows={dropped} {...shared} columns={DROPPED} />
      )}
    </div>
  );
}

const DROPPED: readonly Column<Adoption>[] = [
  { key: 'name', title: 'Edition', render: row => row.edition.name, width: 'narrow' },
  { key: 'on', title: 'Dropped', render: row => <DateText on={row.dropped?.on} />, width: 'narrow' },
  { key: 'why', title: 'Why', render: row => row.dropped?.why, width: 'fill', wrap: true },
];
