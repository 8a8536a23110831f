// A text as it would lie on paper: one sheet, a reading measure, headings, lists, tables and pictures.
import type { ReactNode } from 'react';
import type { Block, Run, Runs } from './block.ts';
import styles from './paper.module.css';

export type PaperProps = {
  readonly blocks: readonly Block[];
  /** Above the text: number, version, who released it. */
  readonly head?: ReactNode;
  readonly label: string;
  /** Said in the place of a text that is not there yet. */
  readonly blank?: string | undefined;
  /** Where the picture of a file lies. */
  readonly pictureAt?: ((file: string) => string) | undefined;
};

type PictureAt = PaperProps['pictureAt'];

function Stretch({ of: { text, strong, em, code, struck, href } }: { readonly of: Run }) {
  let shown: ReactNode = text;
  if (code) shown = <code>{shown}</code>;
  if (em) shown = <em>{shown}</em>;
  if (strong) shown = <strong>{shown}</strong>;
  if (struck) shown = <s>{shown}</s>;
  return href === undefined ? (
    shown
  ) : (
    <a href={href} rel="noreferrer nofollow" target="_blank">
      {shown}
    </a>
  );
}

// Parts of a text have no identity of their own; their place is it.
const Words = ({ of }: { readonly of: Runs }) =>
  of.map((run, at) => <Stretch key={`${at} ${run.text.slice(0, 20)}`} of={run} />);

const Blocks = ({ of, pictureAt }: { readonly of: readonly Block[]; readonly pictureAt: PictureAt }) =>
  of.map((block, at) => <Part key={`${block.kind} ${at}`} block={block} pictureAt={pictureAt} />);

function Part({ block, pictureAt }: { readonly block: Block; readonly pictureAt: PictureAt }) {
  switch (block.kind) {
    case 'heading': {
      const words = <Words of={block.runs} />;
      if (block.level === 2) return <h2>{words}</h2>;
      return block.level === 3 ? <h3>{words}</h3> : <h4>{words}</h4>;
    }
    case 'paragraph':
      return (
        <p>
          <Words of={block.runs} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={`item ${at}`}>
          <Blocks of={item} pictureAt={pictureAt} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks of={block.blocks} pictureAt={pictureAt} />
        </blockquote>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'table':
      return <PaperTable block={block} />;
    case 'image': {
      const address = pictureAt?.(block.file) ?? '';
      return address === '' ? <p>{block.words}</p> : <img src={address} alt={block.words} loading="lazy" />;
    }
    case 'rule':
      return <hr />;
  }
}

function PaperTable({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <div className={styles.wide}>
      <table>
        <thead>
          <tr>
            {block.head.map((cell, at) => (
              <th key={`head ${at}`} scope="col">
                <Words of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={`row ${at}`}>
              {row.map((cell, column) => (
                <td key={`cell ${column}`}>
                  <Words of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Paper({ blocks, head, label, blank, pictureAt }: PaperProps) {
  return (
    <section className={styles.paper} aria-label={label}>
      {head === undefined ? null : <header className={styles.head}>{head}</header>}
      <div className={styles.text}>
        {blocks.length === 0 && blank !== undefined ? <p className={styles.blank}>{blank}</p> : null}
        <Blocks of={blocks} pictureAt={pictureAt} />
      </div>
    </section>
  );
}
