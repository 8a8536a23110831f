/** The lines of a register in two pictures, before and after treatment; a dot that is moved proposes new values. */
import type { RiskMethod } from '@certwright/standards/risk/method';
import { useState } from 'react';
import { useQueryWords } from '../app/query.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { KeysNote } from '../ui/keys/KeysNote.tsx';
import { nameOfPlace, type Place } from '../ui/risk-matrix/place.ts';
import { type MatrixAxis, RiskMatrix } from '../ui/risk-matrix/RiskMatrix.tsx';
import { JudgeForm } from './JudgeForm.tsx';
import styles from './matrices.module.css';
import { cellWord } from './risk.columns.tsx';
import { cellOf, type Line, placeIn, type Register } from './risk.words.tsx';

type What = 'before' | 'after';
type Proposal = { readonly line: Line; readonly what: What; readonly place: Place };
type Props = {
  readonly of: Register;
  readonly method: RiskMethod;
  readonly shown: readonly Line[];
  readonly may: boolean;
};

const TITLES = { before: 'Before treatment', after: 'After treatment' } as const;

export function Matrices({ of, method, shown, may }: Props) {
  const { words, set } = useQueryWords();
  const [proposal, setProposal] = useState<Proposal>();
  const cell = cellWord(words.cell);
  const axis = (id: string): MatrixAxis => {
    const scale = method.scales.find(one => one.id === id);
    return { name: scale?.name ?? id, levels: scale?.levels ?? [] };
  };
  // The picture's cell narrows the list, and not the picture.
  const seen = words.cell === undefined ? shown : of.rows;
  // A line that another version judges has no place among these levels.
  const ours = seen.filter(row => row.methodVersion === of.current.number);
  const dots = (what: What) =>
    ours.flatMap(row => {
      const place = placeIn(method, row[what]);
      const name = `${row.reference} ${row.title}`;
      return place
        ? [{ id: row.id, number: row.number, name, ...place, open: what === 'after' && !row.reached }]
        : [];
    });
  const elsewhere = seen.length - ours.length;
  return (
    <>
      <div className={styles.both}>
        {(['before', 'after'] as const).map(what => (
          <RiskMatrix
            key={what}
            label={TITLES[what]}
            across={axis(method.axes[0])}
            up={axis(method.axes[1])}
            bandAt={cellOf(method)}
            dots={dots(what)}
            current={words.open}
            cell={cell?.what === what ? cell.place : undefined}
            onCell={next => set({ cell: next && `${what}-${nameOfPlace(next)}` })}
            onDot={id => set({ open: id })}
            onMove={
              may
                ? (id, place) => {
                    const line = ours.find(row => row.id === id);
                    if (line) setProposal({ line, what, place });
                  }
                : undefined
            }
          />
        ))}
      </div>
      {may ? (
        <KeysNote>
          On a dot, arrows lead to the next · Shift and arrows move it · Enter proposes new values, with a
          reason.
        </KeysNote>
      ) : null}
      {elsewhere === 0 ? null : (
        <p className="quiet">
          {elsewhere === 1 ? 'One line is' : `${elsewhere} lines are`} judged by an older version of the
          method and not in the picture.
        </p>
      )}
      {proposal ? (
        <Dialog
          title={`${proposal.line.reference}: new values ${proposal.what} treatment`}
          onClose={() => setProposal(undefined)}
        >
          <JudgeForm
            line={proposal.line}
            method={method}
            what={proposal.what}
            proposed={{ [method.axes[0]]: proposal.place.across, [method.axes[1]]: proposal.place.up }}
            onDone={() => setProposal(undefined)}
          />
        </Dialog>
      ) : null}
    </>
  );
}
