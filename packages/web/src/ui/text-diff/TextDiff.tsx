// Two texts as one: what was taken out is struck, what was put in is underlined; what stayed is quiet.
import { useMemo } from 'react';
import { changesBetween, wordsOf, type Change } from './diff.ts';
import styles from './text-diff.module.css';

export type TextDiffProps = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Said when the texts are the same. */
  readonly same: string;
};

type Line = { readonly kind: 'same' | 'changed'; readonly parts: readonly Change[] };

/** A line taken out right before a line put in is one line that was changed, shown word by word. */
export function linesOf(before: string, after: string): readonly Line[] {
  const changes = changesBetween(before.split('\n'), after.split('\n'));
  const lines: Line[] = [];
  let at = 0;
  while (at < changes.length) {
    const change = changes[at];
    const next = changes[at + 1];
    if (!change) break;
    if (change.kind === 'out' && next?.kind === 'in') {
      lines.push({ kind: 'changed', parts: changesBetween(wordsOf(change.text), wordsOf(next.text)) });
      at += 2;
    } else {
      lines.push({ kind: change.kind === 'same' ? 'same' : 'changed', parts: [change] });
      at += 1;
    }
  }
  return lines;
}

function Part({ of: { kind, text } }: { readonly of: Change }) {
  if (kind === 'out') return <del className={styles.out}>{text}</del>;
  return kind === 'in' ? <ins className={styles.in}>{text}</ins> : text;
}

export function TextDiff({ label, before, after, same }: TextDiffProps) {
  const lines = useMemo(() => linesOf(before, after), [before, after]);
  if (before === after) return <p className="quiet">{same}</p>;
  return (
    <section className={styles.sheet} aria-label={label}>
      {lines.map((line, at) => (
        <p key={`line-${at}`} className={line.kind === 'same' ? styles.same : styles.changed}>
          {line.parts.map((part, place) => (
            <Part key={`part-${place}`} of={part} />
          ))}
        </p>
      ))}
    </section>
  );
}
