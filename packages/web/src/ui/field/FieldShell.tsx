// The frame of every field: label above, hint and error below, tied together for screen readers.
import { useId, type ReactNode } from 'react';
import { classes, useWords } from '../UiProvider.tsx';
import { useForm } from './FormContext.ts';
import styles from './field.module.css';

/** What every field takes. */
export type FieldProps = {
  /** Path in the form's values: `address.city`, `sites.0.name`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean | undefined;
  /** Overrides the error that the form found at this name. */
  readonly error?: string | undefined;
  readonly readOnly?: boolean | undefined;
};

export type FieldIds = {
  readonly id: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
};

export type FieldShellProps = FieldProps & {
  readonly children: (ids: FieldIds) => ReactNode;
  readonly width?: 'short' | 'normal' | 'full';
};

export function FieldShell({
  name,
  label,
  hint,
  required,
  error,
  children,
  width = 'normal',
}: FieldShellProps) {
  const form = useForm();
  const words = useWords();
  const id = useId();
  const message = error ?? form.errors[name];
  const invalid = message !== undefined;
  const describedBy = [hint === undefined ? undefined : `${id}-hint`, invalid ? `${id}-error` : undefined]
    .filter(part => part !== undefined)
    .join(' ');
  return (
    <div className={classes(styles.field, styles[`width-${width}`])} data-width={width}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {required === true ? null : <span className={styles.optional}> {words.optional}</span>}
      </label>
      {hint === undefined ? null : (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {children({ id, invalid, describedBy: describedBy === '' ? undefined : describedBy })}
      <FieldError id={`${id}-error`} message={message} />
    </div>
  );
}

export function FieldError({ id, message }: { readonly id: string; readonly message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p id={id} className={styles.error}>
      {message}
    </p>
  );
}
