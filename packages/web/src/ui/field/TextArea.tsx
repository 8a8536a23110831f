// Several lines of text; grows with what is written.
import { classes } from '../UiProvider.tsx';
import { FieldShell, type FieldProps } from './FieldShell.tsx';
import { useForm } from './FormContext.ts';
import styles from './field.module.css';

export type TextAreaProps = FieldProps & {
  readonly defaultValue?: string | undefined;
  readonly value?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly rows?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
};

export function TextArea(props: TextAreaProps) {
  const { draft } = useForm();
  const { name, value, onChange, rows = 3 } = props;
  const held =
    value === undefined ? { defaultValue: draft?.[name] ?? props.defaultValue ?? '' } : { value: value };
  return (
    <FieldShell {...props} width="full">
      {({ id, invalid, describedBy }) => (
        <textarea
          {...held}
          id={id}
          name={name}
          rows={rows}
          className={classes(styles.input, styles.area, rows >= 10 && styles.tall)}
          required={props.required}
          readOnly={props.readOnly}
          minLength={props.minLength}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onChange={event => onChange?.(event.currentTarget.value)}
        />
      )}
    </FieldShell>
  );
}
