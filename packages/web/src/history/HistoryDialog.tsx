/** What happened to a record, newest first: who, when, why, and what it said before and after. */
import type { RecordKind } from '@certwright/core/history/record-kind.table';
import type { Output } from '../api/client.ts';
import { useList } from '../api/hooks.ts';
import { happened } from '../trail/kinds.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { Changes } from './Changes.tsx';

export type Entry = Output<'history.of'>['rows'][number];

type Props = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
};

export function HistoryDialog({ kind, id, name, onClose }: Props) {
  const list = useList('history.of', { kind, id });
  return (
    <Dialog title={`History of ${name}`} onClose={onClose} width="wide">
      <Resource
        of={list}
        skeleton="text"
        empty={{
          when: data => data.rows.length === 0,
          what: 'Nothing has been recorded here yet. Whatever is, stays to be read with who did it and when.',
        }}
      >
        {({ rows }) => (
          <div className="stack-wide">
            {rows.map(entry => (
              <OneEntry key={entry.version} of={entry} />
            ))}
            {list.more ? (
              <div>
                <Button busy={list.more.busy} onClick={list.more.onMore}>
                  Show what was before
                </Button>
              </div>
            ) : null}
          </div>
        )}
      </Resource>
    </Dialog>
  );
}

function OneEntry({ of }: { readonly of: Entry }) {
  const late = of.on !== of.at.slice(0, 10);
  const others = of.standingInFor.map(one => one.name).join(', ');
  return (
    <section className="stack-close">
      <h3>{happened(of.type)}</h3>
      <p className="quiet">
        {of.by.name || 'Somebody of the other party'}
        {others === '' ? '' : `, standing in for ${others}`}, <DateText on={of.at} as="minute" />
        {late ? (
          <>
            , for <DateText on={of.on} />
          </>
        ) : null}{' '}
        <span className="mono">{of.operation}</span>
      </p>
      {of.why === null ? null : <p className="reading">{of.why}</p>}
      <Changes of={of.changes} />
    </section>
  );
}
