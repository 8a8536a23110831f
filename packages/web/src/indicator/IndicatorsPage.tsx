/** Indicators of the body: what came in, what was won, held, spent and decided in a period, of all or of one standard. */
import { ALL_PARTS } from '@certwright/core/indicator/indicator.table';
import { useRead } from '../api/hooks.ts';
import { useOrg, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { useEditionName } from '../engagement/editions.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterDay } from '../ui/filter-bar/FilterBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { ByStandard } from './ByStandard.tsx';
import { FiguresPart } from './FiguresPart.tsx';
import { WorkloadPart } from './WorkloadPart.tsx';

export default function IndicatorsPage() {
  const { slug } = useOrg();
  const at = useOrgPath();
  const editionName = useEditionName();
  const { words, set, href } = useQueryWords();
  const period = { ...(words.from ? { from: words.from } : {}), ...(words.to ? { to: words.to } : {}) };
  const found = useRead('indicators.body', period);
  const file = (as: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/indicators/body.${as}?${new URLSearchParams(period)}`;
  const editions = found.data?.schemes.flatMap(one => one.edition ?? []) ?? [];
  return (
    <Page
      name="Indicators"
      facts={
        found.data
          ? [
              {
                term: 'Period',
                value: (
                  <>
                    <DateText on={found.data.from} /> to <DateText on={found.data.to} />
                  </>
                ),
              },
            ]
          : undefined
      }
      actions={
        <>
          <Button href={at('/audit/planner')}>Planner</Button>
          <Button kind="quiet" href={file('xlsx')}>
            XLSX
          </Button>
          <Button kind="quiet" href={file('csv')}>
            CSV
          </Button>
        </>
      }
    >
      <div className="stack-wide">
        <FilterBar label="Period and standard">
          <FilterDay
            label="From"
            value={words.from ?? found.data?.from}
            onChange={next => set({ from: next })}
          />
          <FilterDay label="To" value={words.to ?? found.data?.to} onChange={next => set({ to: next })} />
          <FilterChoice
            label="Standard"
            value={words.edition}
            any="All standards"
            choices={editions.map(value => ({ value, label: editionName(value) }))}
            onChange={next => set({ edition: next })}
          />
          {words.from || words.to ? (
            <Button kind="quiet" href={href({ from: undefined, to: undefined })}>
              The last twelve months
            </Button>
          ) : null}
        </FilterBar>
        <Resource of={found} skeleton="table">
          {view => {
            const { figures, reasons } =
              words.edition === undefined
                ? view.whole
                : (view.schemes.find(one => one.edition === words.edition) ?? { figures: [], reasons: [] });
            const asked = { from: view.from, to: view.to, edition: words.edition };
            if (figures.length === 0)
              return <p>Nothing of {editionName(words.edition ?? '')} was counted in this period.</p>;
            return (
              <div className="stack-wide">
                {ALL_PARTS.map(part => (
                  <div key={part} className="stack">
                    <FiguresPart part={part} figures={figures} asked={asked} />
                    {part === 'applications' && reasons.length > 0 ? (
                      <Table
                        caption="Why applications were declined"
                        captionShown
                        rows={reasons}
                        rowKey={row => row.reason}
                        columns={[
                          {
                            key: 'reason',
                            title: 'Reason',
                            width: 'fill',
                            wrap: true,
                            render: row => row.reason,
                          },
                          {
                            key: 'n',
                            title: 'Applications',
                            align: 'end',
                            render: row => <NumberText value={row.n} />,
                          },
                        ]}
                      />
                    ) : null}
                  </div>
                ))}
                {words.edition === undefined && view.schemes.length > 0 ? (
                  <ByStandard schemes={view.schemes} href={edition => href({ edition })} />
                ) : null}
                {words.edition === undefined ? (
                  <WorkloadPart of={view} auditor={words.auditor} href={auditor => href({ auditor })} />
                ) : null}
              </div>
            );
          }}
        </Resource>
      </div>
    </Page>
  );
}
