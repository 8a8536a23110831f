// A text as it would lie on paper: one sheet, a reading measure, headings and lists from simple marks.
import type { ReactNode } from 'react';
import { blocksOf, type Block } from './marks.ts';
import styles from './paper.module.css';

export type PaperProps = {
  /** Plain text: `# heading`, `- item`, `1. item`, paragraphs apart by an empty line. */
  readonly text: string;
  /** Above the text: number, version, who released it. */
  readonly head?: ReactNode;
  readonly label: string;
  /** Said in the place of a text that is not there yet. */
  readonly blank?: string | undefined;
};

function Part({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') {
    if (block.level === 2) return <h2>{block.text}</h2>;
    return block.level === 3 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
  }
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  const items = block.items.map((item, at) => (
    // Items are texts without identity of their own; their place is it.
    <li key={`${at} ${item.slice(0, 40)}`}>{item}</li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

export function Paper({ text, head, label, blank }: PaperProps) {
  const blocks = blocksOf(text);
  return (
    <section className={styles.paper} aria-label={label}>
      {head === undefined ? null : <header className={styles.head}>{head}</header>}
      <div className={styles.text}>
        {blocks.length === 0 && blank !== undefined ? <p className={styles.blank}>{blank}</p> : null}
        {blocks.map((block, at) => (
          <Part key={`${block.kind}-${at}`} block={block} />
        ))}
      </div>
    </section>
  );
}
