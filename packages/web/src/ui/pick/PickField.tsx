/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native list cannot be filtered by what is typed */
// One or several of many: a field in which one types to find a person, a clause, a supplier.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { placeNear } from '../floating/place.ts';
import { FieldShell, type FieldProps } from '../field/FieldShell.tsx';
import { useForm } from '../field/FormContext.ts';
import field from '../field/field.module.css';
import { plain } from '../palette/rank.ts';
import { classes, useWords } from '../UiProvider.tsx';
import styles from './pick.module.css';

export type PickChoice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
};

export type PickFieldProps = FieldProps & {
  readonly choices: readonly PickChoice[];
  /** The choices depend on what is typed (found by the server); otherwise they are filtered here. */
  readonly onSearch?: ((typed: string) => void) | undefined;
  readonly multiple?: boolean | undefined;
  readonly defaultValue?: readonly PickChoice[] | undefined;
  readonly onChange?: ((chosen: readonly PickChoice[]) => void) | undefined;
  readonly placeholder?: string | undefined;
};

const LIMIT = 50;

/** Choices whose label or hint contains every typed word. */
export function matching(choices: readonly PickChoice[], typed: string): readonly PickChoice[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const fits = (choice: PickChoice) => {
    const text = plain(`${choice.label} ${choice.hint ?? ''}`);
    return words.every(word => text.includes(word));
  };
  return choices.filter(fits).slice(0, LIMIT);
}

export function PickField(props: PickFieldProps) {
  const { name, choices, onSearch, multiple = false, onChange } = props;
  const words = useWords();
  const { draft } = useForm();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const hidden = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<readonly PickChoice[]>(() => {
    const kept = draft?.[name]
      ?.split('\n')
      .flatMap(value => choices.filter(choice => choice.value === value));
    return kept ?? props.defaultValue ?? [];
  });
  const only = multiple ? undefined : chosen[0];
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const free = choices.filter(choice => !multiple || !chosen.some(one => one.value === choice.value));
  const shown = onSearch ? free.slice(0, LIMIT) : matching(free, typed ?? '');
  const active = Math.min(at, shown.length - 1);

  const count = shown.length;
  useEffect(() => {
    if (!list.current || !input.current) return;
    if (open && count >= 0) {
      if (!list.current.matches(':popover-open')) list.current.showPopover();
      placeNear(input.current, list.current);
    } else list.current.hidePopover();
  }, [open, count]);

  const set = (next: readonly PickChoice[]) => {
    setChosen(next);
    onChange?.(next);
    // The form listens for input events to keep its draft; a hidden control gives none by itself.
    queueMicrotask(() => hidden.current?.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const take = (choice: PickChoice) => {
    set(multiple ? [...chosen, choice] : [choice]);
    setTyped(undefined);
    setAt(0);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (open) setAt((active + step + shown.length) % Math.max(1, shown.length));
      else setOpen(true);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const choice = shown[active];
      if (choice) take(choice);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
      setTyped(undefined);
    } else if (event.key === 'Backspace' && multiple && event.currentTarget.value === '')
      set(chosen.slice(0, -1));
  };
  const leave = () => {
    setOpen(false);
    if (typed === '' && !multiple && chosen.length > 0) set([]);
    setTyped(undefined);
  };

  return (
    <FieldShell {...props}>
      {({ id, invalid, describedBy }) => (
        <div className={styles.pick}>
          {multiple && chosen.length > 0 ? (
            <ul className={styles.chosen}>
              {chosen.map(choice => (
                <li key={choice.value} className={styles.one}>
                  {choice.label}
                  <button
                    type="button"
                    className={styles.remove}
                    aria-label={words.remove(choice.label)}
                    onClick={() => set(chosen.filter(other => other.value !== choice.value))}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <input
            ref={hidden}
            type="hidden"
            name={name}
            value={chosen.map(choice => choice.value).join('\n')}
            data-kind={multiple ? 'list' : 'choice'}
            data-required={props.required === true}
            data-initial={(props.defaultValue ?? []).map(choice => choice.value).join('\n')}
          />
          <input
            ref={input}
            id={id}
            type="text"
            role="combobox"
            className={classes(field.input, field.select)}
            autoComplete="off"
            placeholder={props.placeholder ?? words.chooseOne}
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && shown.length > 0 ? `${listId}-${active}` : undefined}
            aria-required={props.required}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
            readOnly={props.readOnly}
            value={typed ?? only?.label ?? ''}
            onChange={event => {
              setTyped(event.currentTarget.value);
              onSearch?.(event.currentTarget.value);
              setAt(0);
              setOpen(true);
            }}
            onClick={() => props.readOnly !== true && setOpen(true)}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          <div
            ref={list}
            id={listId}
            role="listbox"
            aria-label={props.label}
            popover="manual"
            className={styles.list}
          >
            {shown.map((choice, index) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the combobox has keys and focus
              <div
                key={choice.value}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                className={classes(styles.option, index === active && styles.active)}
                onMouseDown={event => event.preventDefault()}
                onMouseMove={() => setAt(index)}
                onClick={() => take(choice)}
              >
                <span>{choice.label}</span>
                {choice.hint === undefined ? null : <span className="quiet">{choice.hint}</span>}
              </div>
            ))}
            {shown.length === 0 ? (
              // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- nothing to choose here
              <div role="option" aria-disabled="true" aria-selected="false" className={styles.none}>
                {words.nothingFound}
              </div>
            ) : null}
          </div>
        </div>
      )}
    </FieldShell>
  );
}
