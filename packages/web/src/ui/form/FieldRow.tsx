// Fields side by side that belong together, such as two dates; one below the other where there is no room.
import type { ReactNode } from 'react';
import styles from './form.module.css';

export const FieldRow = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
);
