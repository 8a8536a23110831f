/** One requirement beside the sheet: what it asks, our answer, what shows it; and the way to its page. */
import { maturityWords } from '@certwright/core/requirement/maturity.table';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import type { Query } from '../app/query.ts';
import { MakeTask } from '../task/MakeTask.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { AssessForm } from './AssessForm.tsx';
import type { SheetEdition } from './requirements.columns.tsx';
import { CameFrom, Proposals } from './Proposals.tsx';
import { nameOf, type SheetRow } from './sheet.ts';
import { proofWords } from './states.ts';

type Props = {
  readonly place: { readonly edition: string; readonly key: string };
  readonly row: SheetRow | undefined;
  readonly editions: readonly SheetEdition[];
  readonly query: Query;
};

export function RequirementPane({ place, row, editions, query }: Props) {
  const path = useOrgPath();
  const can = useCan();
  const read = useRead('requirement.get', place);
  const beside = row && row.members.length > 1 ? row.members : [];
  return (
    <div className="stack">
      {beside.length === 0 ? null : (
        <Tabs
          label="The same in each standard"
          current={nameOf(place)}
          tabs={beside.map(one => ({
            id: nameOf(one),
            label: `${editions.find(edition => edition.id === one.edition)?.name ?? one.edition} ${one.key}`,
            href: query.href({ open: nameOf(one), wish: undefined }),
          }))}
        />
      )}
      <Resource of={read} skeleton="form">
        {data => (
          <div className="stack" key={nameOf(data)}>
            <h2>
              {data.key} {data.requirement.title}
            </h2>
            <p>{data.requirement.asks}</p>
            <Proposals of={data} />
            <CameFrom of={data} />
            {can('requirement:assess') ? (
              <AssessForm of={data} wished={query.words.wish} brief />
            ) : (
              <Facts
                of={[
                  { term: 'State', value: <Status of={data.state} /> },
                  { term: 'Maturity', value: data.maturity === null ? '–' : maturityWords(data.maturity) },
                  { term: 'Confidence', value: data.confidence ?? '–' },
                  { term: 'Our answer', value: data.note || '–' },
                  { term: 'What is missing', value: data.gaps || '–' },
                  { term: 'Owner', value: data.owner?.name ?? '–' },
                  { term: 'Due', value: <DateText on={data.dueOn} /> },
                ]}
              />
            )}
            <Facts
              as="line"
              of={[
                { term: 'Proof', value: proofWords(data.proof), bare: true },
                { term: 'Evidence', value: `${data.evidence} evidence`, bare: true },
                { term: 'Documents', value: `${data.documents} documents`, bare: true },
              ]}
            />
            <div className="row">
              <Button href={path(`/implement/requirements/${data.edition}/${data.key}`)}>
                Open with evidence and history
              </Button>
              <MakeTask
                about={{
                  kind: 'requirement',
                  id: data.key,
                  in: data.edition,
                  label: `${data.key} ${data.requirement.title}`,
                }}
              />
            </div>
          </div>
        )}
      </Resource>
    </div>
  );
}
