// What a list is narrowed to, on one line above it; each value lives in the address.
import { useId, useState, type ReactNode } from 'react';
import { classes, useWords } from '../UiProvider.tsx';
import field from '../field/field.module.css';
import styles from './filter-bar.module.css';

export type FilterBarProps = { readonly label: string; readonly children: ReactNode };

export const FilterBar = ({ label, children }: FilterBarProps) => (
  <search className={styles.bar} aria-label={label}>
    {children}
  </search>
);

export type FilterTextProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly placeholder?: string | undefined;
};

/** Follows the typing; the address may lag behind it. */
export function FilterText({ label, value, onChange, placeholder }: FilterTextProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if ((value ?? '') !== typed.trim()) setTyped(value ?? '');
  }
  return (
    <input
      type="search"
      aria-label={label}
      className={classes(field.input, styles.text)}
      placeholder={placeholder ?? label}
      autoComplete="off"
      value={typed}
      onChange={event => {
        const next = event.currentTarget.value;
        setTyped(next);
        onChange(next.trim() === '' ? undefined : next.trim());
      }}
    />
  );
}

export type FilterChoiceProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Words of "no matter which". */
  readonly any?: string | undefined;
};

export function FilterChoice({ label, value, onChange, choices, any }: FilterChoiceProps) {
  const words = useWords();
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={classes(field.input, field.select, styles.select)}
        value={value ?? ''}
        onChange={event => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      >
        <option value="">{any ?? words.all}</option>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}

export type FilterDayProps = {
  readonly label: string;
  /** ISO date. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

export function FilterDay({ label, value, onChange }: FilterDayProps) {
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={classes(field.input, styles.select)}
        value={value ?? ''}
        max="9999-12-31"
        onChange={event => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      />
    </span>
  );
}
