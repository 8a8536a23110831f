// The boxes by which rows are chosen for a common act.
import { useEffect, useRef } from 'react';
import { useWords } from '../UiProvider.tsx';
import styles from './table.module.css';

export type Selection = {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

export function SelectAll({
  selection,
  keys,
}: {
  readonly selection: Selection;
  readonly keys: readonly string[];
}) {
  const words = useWords();
  const box = useRef<HTMLInputElement>(null);
  const count = keys.filter(key => selection.chosen.has(key)).length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < keys.length;
  }, [count, keys.length]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles.box}
      aria-label={words.selectAll}
      checked={keys.length > 0 && count === keys.length}
      onChange={event => selection.onChange(new Set(event.currentTarget.checked ? keys : []))}
    />
  );
}

type SelectRowProps = { readonly selection: Selection; readonly id: string; readonly name: string };

export function SelectRow({ selection, id, name }: SelectRowProps) {
  const words = useWords();
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={words.select(name)}
      checked={selection.chosen.has(id)}
      onChange={event => {
        const next = new Set(selection.chosen);
        if (event.currentTarget.checked) next.add(id);
        else next.delete(id);
        selection.onChange(next);
      }}
    />
  );
}
