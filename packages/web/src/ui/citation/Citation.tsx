// A clause of a document as a small chip; its title is said on hover and focus.
import { useId, useRef } from 'react';
import { placeNear } from '../floating/place.ts';
import styles from './citation.module.css';

export type CitationRef = {
  /** The document as people name it: `ISO/IEC 17021-1`. */
  readonly doc: string;
  readonly edition?: string | undefined;
  readonly clause: string;
  /** Short title of the clause in our own words. */
  readonly title?: string | undefined;
};

export const citationWords = ({ doc, edition, clause }: CitationRef): string =>
  `${doc}${edition === undefined || edition === '' ? '' : `:${edition}`} ${clause}`;

export function Citation({ of }: { readonly of: CitationRef }) {
  const tip = useRef<HTMLSpanElement>(null);
  const id = useId();
  if (of.title === undefined) return <cite className={styles.chip}>{citationWords(of)}</cite>;
  const show = (anchor: Element) => {
    if (!tip.current) return;
    tip.current.showPopover();
    placeNear(anchor, tip.current);
  };
  const hide = () => tip.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        className={styles.chip}
        aria-describedby={id}
        onMouseEnter={event => show(event.currentTarget)}
        onMouseLeave={hide}
        onFocus={event => show(event.currentTarget)}
        onBlur={hide}
        onKeyDown={event => event.key === 'Escape' && hide()}
      >
        {citationWords(of)}
      </button>
      <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip}>
        {of.title}
      </span>
    </>
  );
}

export function Citations({ of }: { readonly of: readonly CitationRef[] }) {
  return (
    <span className={styles.list}>
      {of.map(one => (
        <Citation key={citationWords(one)} of={one} />
      ))}
    </span>
  );
}
