// How far along a road of a few steps: those behind, the one at hand, those ahead.
import { StatusShape } from '../status/StatusShape.tsx';
import { useUi } from '../UiProvider.tsx';
import styles from './steps.module.css';

export type Step = {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
  readonly href?: string | undefined;
  readonly note?: string | undefined;
};

export type StepsProps = { readonly label: string; readonly steps: readonly Step[] };

const SHAPE = { done: 'done', current: 'in-progress', ahead: 'not-started' } as const;

export function Steps({ label, steps }: StepsProps) {
  const { Link, words } = useUi();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(step => (
        <li
          key={step.id}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.mark}>
            <StatusShape of={SHAPE[step.state]} />
          </span>
          <span className={styles.words}>
            {step.href === undefined ? step.label : <Link href={step.href}>{step.label}</Link>}
            <span className="vh">, {words[step.state]}</span>
            {step.note === undefined ? null : <span className={styles.note}>{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
