/** The way to the history of a record, beside or below it; what is open stands in the address. */
import type { RecordKind } from '@certwright/core/history/record-kind.table';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';

type Props = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  /** On the button; “History” where nothing around it says so. */
  readonly label?: string;
};

export function HistoryLink({ kind, id, name, label = 'History' }: Props) {
  const { words, set } = useQueryWords();
  const place = `${kind}:${id}`;
  return (
    <>
      <Button kind="quiet" onClick={() => set({ history: place })}>
        {label}
      </Button>
      {words.history === place ? (
        <HistoryDialog kind={kind} id={id} name={name} onClose={() => set({ history: undefined })} />
      ) : null}
    </>
  );
}

/** The same as a section of the right pane. */
export const HistorySection = (props: Props) => (
  <AsideSection title="History" act={<HistoryLink {...props} label="Show" />}>
    <p className="quiet">Who changed what, when and why.</p>
  </AsideSection>
);
