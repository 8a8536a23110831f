// One of a few named choices, with the browser's own list. For many choices see Pick.
import { classes, useWords } from '../UiProvider.tsx';
import { FieldShell, type FieldProps } from './FieldShell.tsx';
import { useForm } from './FormContext.ts';
import styles from './field.module.css';

export type Choice = { readonly value: string; readonly label: string; readonly group?: string | undefined };

export type SelectProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly defaultValue?: string | undefined;
  readonly value?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  /** Words of the empty choice; it is offered unless the field is required and has a value. */
  readonly none?: string | undefined;
  readonly width?: 'short' | 'normal' | 'full' | undefined;
};

const option = (choice: Choice) => (
  <option key={choice.value} value={choice.value}>
    {choice.label}
  </option>
);

export function Select(props: SelectProps) {
  const { draft } = useForm();
  const words = useWords();
  const { name, choices, value, onChange, none, width = 'normal' } = props;
  const start = draft?.[name] ?? props.defaultValue ?? '';
  const held = value === undefined ? { defaultValue: start } : { value };
  const groups = [...new Set(choices.flatMap(choice => (choice.group === undefined ? [] : [choice.group])))];
  const withoutEmpty = props.required === true && (value ?? start) !== '';
  return (
    <FieldShell {...props} width={width}>
      {({ id, invalid, describedBy }) => (
        <select
          {...held}
          id={id}
          name={name}
          data-kind="choice"
          data-initial={props.defaultValue}
          className={classes(styles.input, styles.select)}
          required={props.required}
          disabled={props.readOnly}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onChange={event => onChange?.(event.currentTarget.value)}
        >
          {withoutEmpty ? null : <option value="">{none ?? words.chooseOne}</option>}
          {choices.filter(choice => choice.group === undefined).map(option)}
          {groups.map(group => (
            <optgroup key={group} label={group}>
              {choices.filter(choice => choice.group === group).map(option)}
            </optgroup>
          ))}
        </select>
      )}
    </FieldShell>
  );
}
