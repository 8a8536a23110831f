// A short word that says of which kind something is: a standard, a site, a category.
import { useWords } from '../UiProvider.tsx';
import styles from './tag.module.css';

export type TagProps = { readonly children: string; readonly onRemove?: (() => void) | undefined };

export function Tag({ children, onRemove }: TagProps) {
  const words = useWords();
  return (
    <span className={styles.tag}>
      {children}
      {onRemove === undefined ? null : (
        <button
          type="button"
          className={styles.remove}
          aria-label={words.remove(children)}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </span>
  );
}
