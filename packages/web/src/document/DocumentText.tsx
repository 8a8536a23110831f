/** The text of a document: the working version, a released one word for word, or what changes between them. */
import { useRead } from '../api/hooks.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Paper } from '../ui/paper/Paper.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { TextDiff } from '../ui/text-diff/TextDiff.tsx';
import type { Document } from './document.words.tsx';

export function WorkingText({ of }: { readonly of: Document }) {
  const last = of.releases.at(-1);
  const released = of.phase === 'released' || of.phase === 'obsolete';
  return (
    <Paper
      label={`Text of ${of.number}`}
      text={of.text}
      blank="Nothing is written yet. Edit the draft to begin."
      head={
        released && last ? (
          <>
            {of.number} · version {last.number} · released by {last.by.name} on{' '}
            <DateText on={last.on} as="long" />
          </>
        ) : (
          <>
            {of.number} · draft of version {of.releases.length + 1} · not in force
          </>
        )
      }
    />
  );
}

export function ReleasedText({ id, number }: { readonly id: string; readonly number: number }) {
  const read = useRead('document.release', { id, number });
  return (
    <Resource of={read} skeleton="text">
      {one => (
        <div className="stack">
          {one.inForce ? null : (
            <Notice tone="care">This version is not in force any more; it is kept to be read.</Notice>
          )}
          <Paper
            label={`Version ${one.number} of ${one.documentNumber}`}
            text={one.text}
            head={
              <>
                {one.documentNumber} · version {one.number} · written by {one.author.name}, released by{' '}
                {one.approvedBy.name} on <DateText on={one.releasedOn} as="long" />
                {one.change === '' ? null : <p>{one.change}</p>}
              </>
            }
          />
        </div>
      )}
    </Resource>
  );
}

export function ChangesView({ of, against }: { readonly of: Document; readonly against: number }) {
  const read = useRead('document.release', { id: of.id, number: against });
  return (
    <Resource of={read} skeleton="text">
      {one => (
        <div className="stack">
          {of.change === '' ? null : (
            <p className="reading">
              {of.author.name}: {of.change}
            </p>
          )}
          <TextDiff
            label={`What changes against version ${against}`}
            before={one.text}
            after={of.text}
            same="The text is the same."
          />
        </div>
      )}
    </Resource>
  );
}
