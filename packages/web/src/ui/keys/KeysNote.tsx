// Says which keys act here; left out where there is no keyboard to speak of.
import type { ReactNode } from 'react';
import styles from './keys.module.css';

export const KeysNote = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.note}>{children}</p>
);
