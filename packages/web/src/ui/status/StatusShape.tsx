// The shape of a status alone, for places where the word stands elsewhere (a legend, a heat map, a line).
import { classes } from '../UiProvider.tsx';
import { statusLook, type StatusShapeName } from './kinds.ts';
import styles from './status.module.css';

/** Drawn in a box of 12 units around the origin, so that pictures can place it by its centre. */
export const SHAPES: Readonly<Record<StatusShapeName, React.ReactNode>> = {
  full: <circle r="4.75" fill="currentColor" />,
  half: (
    <>
      <circle r="4.1" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M0-4.1a4.1 4.1 0 0 0 0 8.2z" fill="currentColor" />
    </>
  ),
  barred: (
    <>
      <circle r="4.1" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M-2.4 0h4.8" stroke="currentColor" strokeWidth="1.9" />
    </>
  ),
  ring: <circle r="4.1" fill="none" stroke="currentColor" strokeWidth="1.3" />,
  pause: <path d="M-2.3-4.2v8.4M2.3-4.2v8.4" stroke="currentColor" strokeWidth="2.3" strokeLinecap="round" />,
  struck: (
    <>
      <circle r="4.1" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M-4.9 4.9 4.9-4.9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
};

export type StatusShapeProps = { readonly of: string };

export function StatusShape({ of }: StatusShapeProps) {
  const look = statusLook(of);
  return (
    <svg className={classes(styles.shape, styles[look.tone])} viewBox="-6 -6 12 12" aria-hidden="true">
      {SHAPES[look.shape]}
    </svg>
  );
}
