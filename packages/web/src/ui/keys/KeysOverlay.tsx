// All keys that do something here, opened by `?`.
import { Dialog } from '../dialog/Dialog.tsx';
import { useWords } from '../UiProvider.tsx';
import { KeyHint } from './KeyHint.tsx';
import styles from './keys.module.css';

type Entry = { readonly keys: string; readonly does: string };
type Props = { readonly keys: readonly Entry[]; readonly onClose: () => void };

export default function KeysOverlay({ keys, onClose }: Props) {
  const words = useWords();
  const always: readonly Entry[] = [
    { keys: 'mod+k', does: words.commands },
    { keys: '?', does: words.keys },
    { keys: '↑ ↓', does: words.keyMove },
    { keys: 'Enter', does: words.keyOpen },
    { keys: 'Esc', does: words.close },
  ];
  return (
    <Dialog title={words.keys} onClose={onClose}>
      <dl className={styles.list}>
        {[...always, ...keys].map(entry => (
          <div key={entry.keys} className={styles.entry}>
            <dt>
              <KeyHint keys={entry.keys} />
            </dt>
            <dd>{entry.does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
