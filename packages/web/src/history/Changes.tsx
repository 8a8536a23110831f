/** Fields that changed: values before and after, what came to a list and what went, long texts as a difference. */
import { type Fact, Facts } from '../ui/facts/Facts.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { TextDiff } from '../ui/text-diff/TextDiff.tsx';
import type { Entry } from './HistoryDialog.tsx';

type Change = Entry['changes'][number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value in words; days as the reader writes them. */
export function Value({ of }: { readonly of: string | null }) {
  if (of === null) return <span className="quiet">nothing</span>;
  return DAY.test(of) ? <DateText on={of} /> : of;
}

function Said({ of: { before, after, added, removed } }: { readonly of: Change }) {
  if (added.length + removed.length > 0) {
    return (
      <ul>
        {removed.map(one => (
          <li key={`out ${one}`}>
            <del>{one}</del>
          </li>
        ))}
        {added.map(one => (
          <li key={`in ${one}`}>{one}</li>
        ))}
      </ul>
    );
  }
  if (before === null) return <Value of={after} />;
  return (
    <>
      <del>
        <Value of={before} />
      </del>{' '}
      → <Value of={after} />
    </>
  );
}

const isText = ({ long, before }: Change): boolean => long && before !== null;

/** Two things of a list may have changed in the same field. */
function facts(changes: readonly Change[]): readonly Fact[] {
  const times = new Map<string, number>();
  return changes.map(change => {
    const time = (times.get(change.field) ?? 0) + 1;
    times.set(change.field, time);
    return { term: time === 1 ? change.field : `${change.field} (${time})`, value: <Said of={change} /> };
  });
}

export function Changes({ of }: { readonly of: readonly Change[] }) {
  return (
    <>
      <Facts of={facts(of.filter(one => !isText(one)))} />
      {of.filter(isText).map(({ field, before, after }) => (
        <details key={field}>
          <summary>{field}: what changed in the text</summary>
          <TextDiff label={field} before={before ?? ''} after={after ?? ''} same="The text is the same." />
        </details>
      ))}
    </>
  );
}
