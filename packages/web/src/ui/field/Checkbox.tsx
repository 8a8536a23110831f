// A yes or no.
import { useId, type ReactNode } from 'react';
import { FieldError } from './FieldShell.tsx';
import { useForm } from './FormContext.ts';
import styles from './field.module.css';

export type CheckboxProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  readonly defaultChecked?: boolean | undefined;
  readonly checked?: boolean | undefined;
  readonly onChange?: ((checked: boolean) => void) | undefined;
  /** With a value, boxes of the same name gather into a list. */
  readonly value?: string | undefined;
  readonly error?: string | undefined;
};

export function Checkbox(props: CheckboxProps) {
  const { draft, errors } = useForm();
  const { name, label, hint, checked, onChange, value } = props;
  const id = useId();
  const message = props.error ?? errors[name];
  const kept = draft?.[value === undefined ? name : `${name}=${value}`];
  const held =
    checked === undefined
      ? { defaultChecked: kept === undefined ? (props.defaultChecked ?? false) : kept === 'on' }
      : { checked };
  const describedBy = [
    hint === undefined ? '' : `${id}-hint`,
    message === undefined ? '' : `${id}-error`,
  ].join(' ');
  return (
    <div className={styles.check}>
      <input
        {...held}
        id={id}
        name={name}
        type="checkbox"
        value={value}
        data-kind={value === undefined ? 'flag' : 'member'}
        className={styles.box}
        required={props.required}
        aria-invalid={message === undefined ? undefined : true}
        aria-describedby={describedBy.trim() === '' ? undefined : describedBy.trim()}
        onChange={event => onChange?.(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={message} />
    </div>
  );
}
