/** The text of a document: the working version, a released one word for word, or what changes between them. */
import { blocksOf } from '@certwright/core/document/text-blocks';
import { useAct, useRead } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Paper } from '../ui/paper/Paper.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { TextDiff } from '../ui/text-diff/TextDiff.tsx';
import { FileLine } from './FileLine.tsx';
import type { Document } from './document.words.tsx';
import { usePictures } from './usePictures.ts';

export function WorkingText({ of }: { readonly of: Document }) {
  const { pictureAt } = usePictures();
  const last = of.releases.at(-1);
  const released = of.phase === 'released' || of.phase === 'obsolete';
  return (
    <div className="stack">
      {of.file === null ? null : <FileLine of={of.file} />}
      {of.file !== null && of.text.trim() === '' ? null : (
        <Paper
          label={`Text of ${of.number}`}
          blocks={blocksOf(of.text)}
          pictureAt={pictureAt}
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
      )}
    </div>
  );
}

type ReleasedProps = {
  readonly id: string;
  readonly number: number;
  /** Shown as what was in force on a day of the past. */
  readonly past?: boolean;
};

export function ReleasedText({ id, number, past = false }: ReleasedProps) {
  const { pictureAt } = usePictures();
  const read = useRead('document.release', { id, number });
  return (
    <Resource of={read} skeleton="text">
      {one => (
        <div className="stack">
          {one.file === null ? null : <FileLine of={one.file} />}
          {one.inForce || past ? null : (
            <Notice tone="care">This version is not in force any more; it is kept to be read.</Notice>
          )}
          <Paper
            label={`Version ${one.number} of ${one.documentNumber}`}
            blocks={blocksOf(one.text)}
            pictureAt={pictureAt}
            head={
              <>
                {one.documentNumber} · version {one.number}
                {one.label ? ` (${one.label})` : ''} ·{' '}
                {one.onPaper === null
                  ? `written by ${one.author.name}, released by ${one.approvedBy.name} on `
                  : `approved on paper by ${one.onPaper} on `}
                <DateText on={one.releasedOn} as="long" />
                {one.hash === null ? null : (
                  <p className="mono" title="SHA-256 of this version">
                    {one.hash.slice(0, 16)}…
                  </p>
                )}
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

/** What changed since the reader looked at it last; he says himself when he has seen it. */
export function SinceView({ of }: { readonly of: Document }) {
  const read = useRead('document.since', { id: of.id });
  const seen = useAct('document.seen');
  return (
    <Resource of={read} skeleton="text">
      {({ seen: last }) => (
        <div className="stack">
          {last === null ? (
            <p className="reading">You have not looked at it before; everything is new.</p>
          ) : (
            <p className="reading">
              Since you looked at it on <DateText on={last.at.slice(0, 10)} as="long" />
            </p>
          )}
          <TextDiff
            label="What changed since you looked at it"
            before={last?.text ?? ''}
            after={of.text}
            same="Nothing has changed."
          />
          {last?.version === of.version ? null : (
            <div className="row">
              <Button busy={seen.isPending} onClick={() => seen.mutate({ id: of.id })}>
                I have seen this
              </Button>
            </div>
          )}
        </div>
      )}
    </Resource>
  );
}
