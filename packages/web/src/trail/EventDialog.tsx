/** One event whole: who did what to which record, what it said, and its place in the chain. */
import { useRead } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { happened } from './kinds.ts';

const said = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : JSON.stringify(value, undefined, 1)
        .replace(/[{}"[\]]/g, '')
        .trim();

type EventDialogProps = {
  readonly pos: number;
  readonly onClose: () => void;
  /** Shows the trail of the event's record alone. */
  readonly onRecord: (stream: string) => void;
};

export function EventDialog({ pos, onClose, onRecord }: EventDialogProps) {
  const read = useRead('trail.get', { pos });
  return (
    <Dialog title="Event" onClose={onClose} width="wide">
      <Resource of={read} skeleton="text">
        {event => (
          <div className="stack">
            <Facts
              of={[
                { term: 'What', value: happened(event.type) },
                { term: 'Who', value: event.actor.name || 'somebody of the other party' },
                { term: 'When', value: <DateText on={event.at} as="minute" /> },
                { term: 'Of what', value: <span className="mono">{event.stream}</span> },
                { term: 'Version', value: String(event.version) },
                { term: 'Operation', value: <span className="mono">{event.operation}</span> },
                ...Object.entries(event.data)
                  .filter(([term]) => term !== 'by')
                  .map(([term, value]) => ({ term, value: said(value) })),
              ]}
            />
            <div>
              <Button onClick={() => onRecord(event.stream)}>Trail of this record</Button>
            </div>
            {event.hash === null ? (
              <p className="quiet">It is sealed into the chain within seconds.</p>
            ) : (
              <p>
                Link {event.seq} of the chain: <CopyText text={event.hash} label="hash" />
              </p>
            )}
          </div>
        )}
      </Resource>
    </Dialog>
  );
}
