// The command palette: everything that can be reached or done here, by typing a few letters of it.
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../UiProvider.tsx';
import { PaletteOption } from './PaletteOption.tsx';
import styles from './palette.module.css';
import { rank, type Command, type CommandSearch } from './rank.ts';

export type PaletteProps = {
  readonly commands: readonly Command[];
  readonly search?: CommandSearch | undefined;
  readonly onClose: () => void;
};

const LIMIT = 40;
const PAUSE_MS = 120;

/** What the server finds for the typed words, after a short pause in typing. */
function useFound(search: CommandSearch | undefined, typed: string): readonly Command[] {
  const [found, setFound] = useState<{ readonly typed: string; readonly commands: readonly Command[] }>();
  useEffect(() => {
    if (!search || typed.trim().length < 2) return undefined;
    const ending = new AbortController();
    const timer = setTimeout(() => {
      search(typed, ending.signal).then(
        commands => setFound({ typed, commands }),
        // A search that failed or was overtaken leaves the commands that are known here.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [search, typed]);
  return found !== undefined && found.typed === typed ? found.commands : [];
}

export default function Palette({ commands, search, onClose }: PaletteProps) {
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound(search, typed);
  const shown = [...rank(commands, typed), ...found].slice(0, LIMIT);
  const active = Math.min(at, shown.length - 1);

  // Before the element leaves the page, so that the browser can give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const choose = (command: Command) => {
    command.run?.();
    // After the browser has followed the link: one that has left the page leads nowhere.
    setTimeout(onClose);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (active + 1) % Math.max(1, shown.length),
      ArrowUp: (active - 1 + shown.length) % Math.max(1, shown.length),
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.click();
    }
  };

  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={words.commands}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      closedby="any"
    >
      <input
        type="text"
        role="combobox"
        className={styles.input}
        aria-label={words.findCommand}
        placeholder={words.findCommand}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={shown.length === 0 ? undefined : `${id}-${active}`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {/* The pattern of a filtering combobox; a native list cannot hold links and groups. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div ref={list} id={id} role="listbox" aria-label={words.commands} className={styles.list}>
        {shown.map((command, index) => (
          <div key={command.id} role="presentation">
            {command.group !== undefined && command.group !== shown[index - 1]?.group ? (
              <div role="presentation" className={styles.group}>
                {command.group}
              </div>
            ) : null}
            <PaletteOption
              id={`${id}-${index}`}
              command={command}
              active={index === active}
              onPoint={() => setAt(index)}
              onChoose={() => choose(command)}
            />
          </div>
        ))}
      </div>
      {shown.length === 0 ? <output className={styles.none}>{words.noCommand}</output> : null}
    </dialog>
  );
}
