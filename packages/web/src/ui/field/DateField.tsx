// A calendar day: the browser's own date input, an ISO date as value.
import { FieldShell, type FieldProps } from './FieldShell.tsx';
import { useForm } from './FormContext.ts';
import styles from './field.module.css';

export type DateFieldProps = FieldProps & {
  /** ISO dates (`2026-11-03`) throughout. */
  readonly defaultValue?: string | undefined;
  readonly value?: string | undefined;
  readonly onChange?: ((isoDate: string) => void) | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
};

export function DateField(props: DateFieldProps) {
  const { draft } = useForm();
  const { name, value, onChange } = props;
  const held =
    value === undefined ? { defaultValue: draft?.[name] ?? props.defaultValue ?? '' } : { value: value };
  return (
    <FieldShell {...props} width="short">
      {({ id, invalid, describedBy }) => (
        <input
          {...held}
          id={id}
          name={name}
          type="date"
          data-kind="date"
          className={styles.input}
          required={props.required}
          readOnly={props.readOnly}
          min={props.min}
          max={props.max ?? '9999-12-31'}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onChange={event => onChange?.(event.currentTarget.value)}
        />
      )}
    </FieldShell>
  );
}
