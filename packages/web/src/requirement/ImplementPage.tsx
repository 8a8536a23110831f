/** Would we pass today? Readiness of each edition: what is shown, what is only claimed, what is missing; never a promise. */
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Progress } from '../ui/progress/Progress.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';

type Readiness = Output<'requirement.readiness'>['editions'][number];
type Gap = Readiness['gaps'][number];

export default function ImplementPage() {
  const path = useOrgPath();
  const read = useRead('requirement.readiness', {});
  return (
    <Page
      name="Implement"
      actions={
        <Button kind="primary" href={path('/implement/requirements')}>
          Assess the requirements
        </Button>
      }
    >
      <Resource
        of={read}
        skeleton="text"
        empty={{
          when: data => data.editions.length === 0,
          what: 'Here stands, for each standard that you follow, what is shown, what is only claimed and what is missing.',
          example: 'For example: ISO 9001: 14 gaps, 3 of them likely to be raised as major.',
          act: (
            <Button kind="primary" href={path('/choose')}>
              Adopt a standard
            </Button>
          ),
        }}
      >
        {data => (
          <div className="stack-wide">
            {data.editions.map(one => (
              <Edition key={one.edition} of={one} />
            ))}
            <p className="quiet reading">
              Counted from what is recorded here, with dated records of the last twelve months. What an
              auditor finds on site may differ.
            </p>
          </div>
        )}
      </Resource>
    </Page>
  );
}

function Edition({ of }: { readonly of: Readiness }) {
  const path = useOrgPath();
  const at = (key: string): string => path(`/implement/requirements/${of.edition}/${key}`);
  const listed = (proof: string): string =>
    path(`/implement/requirements?edition=${of.edition}&proof=${proof}`);
  const claimed = of.gaps.filter(gap => gap.why === 'claimed').length;
  return (
    <section className="stack">
      <h2>{of.sentence}</h2>
      <Progress
        label={`${of.name}: requirements shown by dated records`}
        share={of.applicable === 0 ? 0 : of.shown / of.applicable}
        words={`${of.shown} of ${of.applicable}`}
      />
      <p className="row">
        <Status of="in-place" word={`${of.shown} shown`} />
        <RouterLink href={listed('claimed')}>
          <Status of="partly" word={`${of.claimed} only claimed`} />
        </RouterLink>
        <RouterLink href={listed('none')}>
          <Status of="missing" word={`${of.missing} missing`} />
        </RouterLink>
        {of.notApplicable === 0 ? null : (
          <Status of="not-applicable" word={`${of.notApplicable} not applicable`} />
        )}
      </p>
      {of.likelyMajors.length === 0 ? null : (
        <Table
          caption="Likely to be raised as major"
          captionShown
          rows={of.likelyMajors}
          rowKey={row => row.key}
          href={row => at(row.key)}
          columns={[
            { key: 'key', title: 'Clause', render: row => row.key, width: 'narrow' },
            {
              key: 'title',
              title: 'Title',
              render: row => of.gaps.find(gap => gap.key === row.key)?.title ?? '',
              width: 'wide',
              secondary: true,
            },
            { key: 'why', title: 'Why', render: row => row.why, width: 'fill', wrap: true },
          ]}
        />
      )}
      {of.gaps.length === 0 ? null : (
        <details>
          <summary>
            All {of.gaps.length} open points{claimed > 0 ? `, ${claimed} of them only claimed` : ''}
          </summary>
          <Table
            caption={`Open points of ${of.name}`}
            rows={of.gaps}
            rowKey={row => row.key}
            columns={GAPS}
            href={row => at(row.key)}
          />
        </details>
      )}
    </section>
  );
}

const WHY = {
  missing: ['missing', 'missing'],
  partly: ['partly', 'partly'],
  claimed: ['in-progress', 'only claimed'],
} as const;

const GAPS = [
  { key: 'key', title: 'Number', render: (row: Gap) => row.key, width: 'narrow' },
  { key: 'title', title: 'Title', render: (row: Gap) => row.title, width: 'fill' },
  {
    key: 'why',
    title: 'What is missing',
    render: (row: Gap) => <Status of={WHY[row.why][0]} word={WHY[row.why][1]} />,
    width: 'narrow',
  },
] as const;
