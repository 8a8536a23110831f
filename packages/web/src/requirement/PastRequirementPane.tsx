/** One requirement beside the sheet of a day of the past: its state on that day and what was said about it. */
import { useRead } from '../api/hooks.ts';
import type { PastWords } from '../history/past.ts';
import { Value } from '../history/Changes.tsx';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { nameOf, type SheetRow } from './sheet.ts';
import { proofWords } from './states.ts';

type Props = {
  readonly place: { readonly edition: string; readonly key: string };
  readonly row: SheetRow | undefined;
  readonly past: PastWords;
};

export function PastRequirementPane({ place, row, past }: Props) {
  const was = row?.members.find(one => nameOf(one) === nameOf(place));
  const now = useRead('requirement.get', place);
  return (
    <div className="stack">
      <h2>
        {place.key} {was?.title}
      </h2>
      {was ? (
        <Facts
          as="line"
          of={[
            { term: 'State', value: <Status of={was.state} />, bare: true },
            { term: 'Proof', value: proofWords(was.proof), bare: true },
            { term: 'owner', value: was.owner?.name ?? 'nobody' },
            { term: 'Records', value: `${was.documents} documents, ${was.evidence} evidence`, bare: true },
          ]}
        />
      ) : null}
      {was && was.version > 0 ? (
        <Resource of={now} skeleton="form">
          {data => (
            <>
              <Said record={data.record} past={past} />
              <p>
                <HistoryLink kind="assessment" id={data.record} name={`${place.key} ${data.title}`} />
              </p>
            </>
          )}
        </Resource>
      ) : (
        <p className="quiet">Nobody had assessed it by that day.</p>
      )}
    </div>
  );
}

const SHOWN_ABOVE = ['Edition', 'Key', 'State', 'Owner', 'Proposals declined'];

/** The answer as it stood. */
function Said({ record, past }: { readonly record: string; readonly past: PastWords }) {
  const read = useRead('history.at', { kind: 'assessment', id: record, ...past });
  return (
    <Resource of={read} skeleton="form">
      {({ fields }) => (
        <Facts
          of={fields
            .filter(one => !SHOWN_ABOVE.includes(one.field))
            .map(one => ({ term: one.field, value: <Value of={one.value} /> }))}
        />
      )}
    </Resource>
  );
}
