/** Who had a piece of evidence in hands, in the order of the days; who looked at it last. */
import { useCan, useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { EvidenceDetail } from './evidence.columns.tsx';
import { SourceText } from './SourceText.tsx';
import { StandsFor } from './StandsFor.tsx';

type Step = EvidenceDetail['custody'][number];

const WORDS = {
  'handed-in': 'Handed in',
  'put-right': 'Put right',
  'original-seen': 'Original seen',
  replaced: 'Replaced',
  withdrawn: 'Withdrawn',
  packed: 'Taken into a pack',
  opened: 'Opened',
  taken: 'Downloaded',
} as const satisfies Record<Step['what'], string>;

function More({ of }: { readonly of: Step }) {
  const path = useOrgPath();
  switch (of.what) {
    case 'put-right':
      return (
        <>
          {of.why}. Before: {of.title}, <StandsFor of={of} />, <SourceText of={of} />
        </>
      );
    case 'original-seen':
      return <>of revision {of.revision}</>;
    case 'replaced':
      return <RouterLink href={path(`/implement/evidence/${of.id}`)}>by the next piece</RouterLink>;
    case 'withdrawn':
      return <>{of.why}</>;
    case 'packed':
      return <RouterLink href={path('/implement/evidence/packs')}>{of.title}</RouterLink>;
    case 'opened':
    case 'taken':
      return of.times === 1 ? <>once</> : <>{of.times} times</>;
    case 'handed-in':
      return null;
  }
}

export function CustodyTable({ of }: { readonly of: EvidenceDetail }) {
  const can = useCan();
  return (
    <section className="stack-close">
      <h2>Custody</h2>
      <Table
        caption="Custody"
        rows={of.custody}
        rowKey={row => `${row.what} ${row.on} ${row.by.id} ${'id' in row ? row.id : ''}`}
        rowName={row => `${WORDS[row.what]} by ${row.by.name}`}
        columns={[
          { key: 'on', title: 'Day', render: row => <DateText on={row.on} />, width: 'narrow' },
          { key: 'what', title: 'What', render: row => WORDS[row.what], width: 'narrow' },
          { key: 'by', title: 'Who', render: row => row.by.name, width: 'narrow' },
          { key: 'more', title: 'Detail', render: row => <More of={row} />, width: 'fill', wrap: true },
        ]}
      />
      {can('trail:read') ? null : (
        <p className="quiet">Who opened and downloaded it is shown to those who may read the audit trail.</p>
      )}
    </section>
  );
}
