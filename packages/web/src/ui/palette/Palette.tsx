// The command palette: everything that can be reached or done here, by typing a few letters of it.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { KeyHint } from '../keys/KeyHint.tsx';
import { classes, useUi } from '../UiProvider.tsx';
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
  const { Link, words } = useUi();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound(search, typed);
  const shown = [...rank(commands, typed), ...found].slice(0, LIMIT);
  const active = Math.min(at, shown.length - 1);

  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const choose = (command: Command) => {
    onClose();
    command.run?.();
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
      onCancel={onClose}
      onClose={onClose}
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
        {shown.map((command, index) => {
          const heading = command.group !== undefined && command.group !== shown[index - 1]?.group;
          const inner = (
            <>
              <span className={styles.title}>{command.title}</span>
              {command.hint === undefined ? null : <span className={styles.hint}>{command.hint}</span>}
              {command.keys === undefined ? null : <KeyHint keys={command.keys} />}
            </>
          );
          return (
            <div key={command.id} role="presentation">
              {heading ? (
                <div role="presentation" className={styles.group}>
                  {command.group}
                </div>
              ) : null}
              {/* The keys of the listbox are handled by the combobox above, which keeps the focus. */}
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
              <div
                id={`${id}-${index}`}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                role="option"
                aria-selected={index === active}
                className={classes(styles.option, index === active && styles.active)}
                onMouseMove={() => setAt(index)}
                onClick={event => {
                  if (event.target === event.currentTarget) event.currentTarget.querySelector('a')?.click();
                  if (command.href === undefined) choose(command);
                }}
              >
                {command.href === undefined ? (
                  inner
                ) : (
                  <Link
                    href={command.href}
                    className={styles.link}
                    tabIndex={-1}
                    onClick={() => choose(command)}
                  >
                    {inner}
                  </Link>
                )}
              </div>
            </div>
          );
        })}
      </div>
      {shown.length === 0 ? <output className={styles.none}>{words.noCommand}</output> : null}
    </dialog>
  );
}
