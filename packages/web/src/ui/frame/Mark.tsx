// The product's mark.
import styles from './frame.module.css';

export const Mark = () => (
  <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
    <rect
      x="1.5"
      y="1.5"
      width="13"
      height="13"
      rx="1.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
    <path d="M1.5 6.5h6v8" fill="none" stroke="currentColor" strokeWidth="1.5" />
  </svg>
);
