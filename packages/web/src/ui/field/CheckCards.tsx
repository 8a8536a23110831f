// One question with a few answers of which several may be true, each a large target.
import { useId, type ReactNode } from 'react';
import { classes } from '../UiProvider.tsx';
import type { RadioCard } from './RadioCards.tsx';
import styles from './field.module.css';

export type CheckCardsProps = {
  readonly name: string;
  /** The question. */
  readonly label: string;
  /** Why it is asked. */
  readonly hint?: ReactNode;
  readonly cards: readonly RadioCard[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly size?: 'normal' | 'large';
};

/** More answers than this stand in columns where there is room. */
const MANY = 8;

export function CheckCards({ name, label, hint, cards, value, onChange, size = 'normal' }: CheckCardsProps) {
  const id = useId();
  return (
    <fieldset
      className={classes(
        styles.cards,
        size === 'large' && styles.largeCards,
        cards.length > MANY && styles.manyCards,
      )}
    >
      <legend className={styles.question}>{label}</legend>
      {hint === undefined ? null : <div className={styles.hint}>{hint}</div>}
      {cards.map(card => (
        <label key={card.value} className={styles.card}>
          <input
            type="checkbox"
            name={name}
            value={card.value}
            className={styles.box}
            checked={value.includes(card.value)}
            aria-describedby={card.hint === undefined ? undefined : `${id}-${card.value}`}
            onChange={event =>
              onChange(
                event.currentTarget.checked
                  ? [...value, card.value]
                  : value.filter(one => one !== card.value),
              )
            }
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
    </fieldset>
  );
}
