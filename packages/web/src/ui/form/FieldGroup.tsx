// Fields under one heading.
import type { ReactNode } from 'react';
import styles from './form.module.css';

export type FieldGroupProps = {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
};

export const FieldGroup = ({ title, hint, children }: FieldGroupProps) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>{title}</legend>
    {hint === undefined ? null : <p className="quiet">{hint}</p>}
    {children}
  </fieldset>
);
