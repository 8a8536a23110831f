// A number with its unit.
import { FieldShell, type FieldProps } from './FieldShell.tsx';
import { useForm } from './FormContext.ts';
import styles from './field.module.css';

export type NumberFieldProps = FieldProps & {
  readonly defaultValue?: number | undefined;
  readonly value?: number | undefined;
  /** Nothing when the field is empty or not a number yet. */
  readonly onChange?: ((value: number | undefined) => void) | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Default 1: whole numbers. `any` for all. */
  readonly step?: number | 'any' | undefined;
  readonly unit?: string | undefined;
};

export function NumberField(props: NumberFieldProps) {
  const { draft } = useForm();
  const { name, value, onChange, unit } = props;
  const held = Object.hasOwn(props, 'value')
    ? { value: value ?? '' }
    : { defaultValue: draft?.[name] ?? props.defaultValue ?? '' };
  return (
    <FieldShell {...props} width="short">
      {({ id, invalid, describedBy }) => (
        <span className={styles.withUnit}>
          <input
            {...held}
            id={id}
            name={name}
            type="number"
            data-kind="number"
            className={styles.input}
            required={props.required}
            readOnly={props.readOnly}
            min={props.min}
            max={props.max}
            step={props.step ?? 1}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
            onChange={event => {
              const { valueAsNumber } = event.currentTarget;
              onChange?.(Number.isNaN(valueAsNumber) ? undefined : valueAsNumber);
            }}
          />
          {unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
        </span>
      )}
    </FieldShell>
  );
}
