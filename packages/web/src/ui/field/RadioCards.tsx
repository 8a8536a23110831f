// One question with a few answers, each a large target with a line of explanation: one question a screen.
import { useId, type ReactNode } from 'react';
import { classes } from '../UiProvider.tsx';
import { FieldError } from './FieldShell.tsx';
import { useForm } from './FormContext.ts';
import styles from './field.module.css';

export type RadioCard = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
};

export type RadioCardsProps = {
  readonly name: string;
  /** The question. */
  readonly label: string;
  /** Why it is asked. */
  readonly hint?: ReactNode;
  readonly cards: readonly RadioCard[];
  readonly required?: boolean | undefined;
  readonly defaultValue?: string | undefined;
  readonly value?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly error?: string | undefined;
  /** `large` when the question has the screen to itself. */
  readonly size?: 'normal' | 'large';
};

/** More answers than this stand in columns where there is room. */
const MANY = 8;

export function RadioCards(props: RadioCardsProps) {
  const { draft, errors } = useForm();
  const { name, label, hint, cards, value, onChange, size = 'normal' } = props;
  const id = useId();
  const message = props.error ?? errors[name];
  const start = draft?.[name] ?? props.defaultValue;
  return (
    <fieldset
      className={classes(
        styles.cards,
        size === 'large' && styles.largeCards,
        cards.length > MANY && styles.manyCards,
      )}
      aria-describedby={message === undefined ? undefined : `${id}-error`}
    >
      <legend className={styles.question}>{label}</legend>
      {hint === undefined ? null : <div className={styles.hint}>{hint}</div>}
      {cards.map((card, at) => (
        <label key={card.value} className={styles.card}>
          <input
            {...(value === undefined
              ? { defaultChecked: card.value === start }
              : { checked: card.value === value })}
            type="radio"
            name={name}
            value={card.value}
            className={styles.box}
            required={props.required === true && at === 0}
            aria-describedby={card.hint === undefined ? undefined : `${id}-${card.value}`}
            onChange={() => onChange?.(card.value)}
          />
          <span>
            <span className={styles.cardLabel}>{card.label}</span>
            {card.hint === undefined ? null : (
              <span id={`${id}-${card.value}`} className={styles.cardHint}>
                {card.hint}
              </span>
            )}
          </span>
        </label>
      ))}
      <FieldError id={`${id}-error`} message={message} />
    </fieldset>
  );
}
