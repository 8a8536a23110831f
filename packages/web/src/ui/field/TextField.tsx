// One line of text.
import { classes } from '../UiProvider.tsx';
import { FieldShell, type FieldProps } from './FieldShell.tsx';
import { useForm } from './FormContext.ts';
import styles from './field.module.css';

export type TextFieldProps = FieldProps & {
  readonly defaultValue?: string | undefined;
  /** With `onChange` the caller keeps the value; without, the form does. */
  readonly value?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly type?: 'text' | 'color' | 'email' | 'password' | 'search' | 'tel' | 'url';
  readonly autoComplete?: string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'search' | undefined;
  readonly placeholder?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** A regular expression for the whole value, as in HTML. */
  readonly pattern?: string | undefined;
  readonly mono?: boolean | undefined;
  readonly width?: 'short' | 'normal' | 'full' | undefined;
};

export function TextField(props: TextFieldProps) {
  const { draft } = useForm();
  const { name, type = 'text', value, onChange, mono, width = 'normal' } = props;
  const held =
    value === undefined ? { defaultValue: draft?.[name] ?? props.defaultValue ?? '' } : { value: value };
  return (
    <FieldShell {...props} width={width}>
      {({ id, invalid, describedBy }) => (
        <input
          {...held}
          id={id}
          name={name}
          type={type}
          className={classes(styles.input, mono === true && 'mono')}
          required={props.required}
          readOnly={props.readOnly}
          minLength={props.minLength}
          maxLength={props.maxLength}
          pattern={props.pattern}
          placeholder={props.placeholder}
          autoComplete={props.autoComplete ?? 'off'}
          inputMode={props.inputMode}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onChange={event => onChange?.(event.currentTarget.value)}
        />
      )}
    </FieldShell>
  );
}
