// One of a few states on one line, each with its shape and, where the page has it, the key that sets it.
import { useId } from 'react';
import { StatusShape } from '../status/StatusShape.tsx';
import { classes } from '../UiProvider.tsx';
import { FieldError } from './FieldShell.tsx';
import { useForm } from './FormContext.ts';
import styles from './segments.module.css';

export type Segment = {
  readonly value: string;
  readonly label: string;
  /** A status code, for its shape. */
  readonly status?: string | undefined;
  readonly hotkey?: string | undefined;
};

export type SegmentsProps = {
  readonly name: string;
  readonly label: string;
  readonly labelShown?: boolean;
  readonly segments: readonly Segment[];
  readonly defaultValue?: string | undefined;
  readonly value?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
};

export function Segments(props: SegmentsProps) {
  const { draft, errors } = useForm();
  const { name, label, labelShown = true, segments, value, onChange } = props;
  const id = useId();
  const message = props.error ?? errors[name];
  const start = draft?.[name] ?? props.defaultValue;
  return (
    <fieldset
      className={styles.segments}
      aria-describedby={message === undefined ? undefined : `${id}-error`}
    >
      <legend className={classes(labelShown ? styles.label : 'vh')}>{label}</legend>
      <div className={styles.row}>
        {segments.map((segment, at) => (
          <label key={segment.value} className={styles.segment}>
            <input
              {...(value === undefined
                ? { defaultChecked: segment.value === start }
                : { checked: segment.value === value })}
              type="radio"
              name={name}
              value={segment.value}
              className={styles.input}
              required={props.required === true && at === 0}
              onChange={() => onChange?.(segment.value)}
            />
            {segment.status === undefined ? null : <StatusShape of={segment.status} />}
            <span>{segment.label}</span>
            {segment.hotkey === undefined ? null : (
              <kbd aria-hidden="true" className={styles.key}>
                {segment.hotkey}
              </kbd>
            )}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={message} />
    </fieldset>
  );
}
