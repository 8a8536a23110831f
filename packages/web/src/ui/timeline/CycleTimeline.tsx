/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element says "group" within SVG */
// Three years of a certification as one line: audits, windows, limits, findings, certificate versions. What was is
// solid, what will be is light, today is a hairline. The same as a table beneath.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { itemAfter } from '../keys/roving.ts';
import { useUi } from '../UiProvider.tsx';
import { marksOf, type Cycle } from './cycle.ts';
import { layOut, percentOf, ticksOf } from './cycle.layout.ts';
import { CycleMark } from './CycleMark.tsx';
import { CycleReadout } from './CycleReadout.tsx';
import { CycleTable } from './CycleTable.tsx';
import styles from './timeline.module.css';

export type CycleTimelineProps = { readonly label: string; readonly cycle: Cycle };

/** Percent of the width around today in which the year is not written, because "Today" is. */
const TODAY_ROOM = 5.5;

export function CycleTimeline({ label, cycle }: CycleTimelineProps) {
  const { words } = useUi();
  const svg = useRef<SVGSVGElement>(null);
  const [touched, setTouched] = useState<string>();
  const layout = layOut(cycle);
  const marks = marksOf(cycle);
  const shown = marks.find(mark => mark.key === touched);
  const stop = touched ?? layout.marks[0]?.mark.key;
  const today = `${layout.today}%`;

  useEffect(() => {
    // Where the picture is wider than the window, today stands in the middle.
    const hold = svg.current?.parentElement;
    if (hold) hold.scrollLeft = (layout.today / 100) * hold.scrollWidth - hold.clientWidth / 2;
  }, [layout.today]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = itemAfter(event.key, [...(svg.current?.querySelectorAll<SVGGElement>('[data-mark]') ?? [])]);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <figure className={styles.figure} aria-label={label}>
      <div className={styles.scroll}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move between its marks */}
        <svg
          ref={svg}
          className={styles.picture}
          role="group"
          aria-label={label}
          height={layout.height}
          onKeyDown={onKeyDown}
        >
          {ticksOf(cycle).map(tick => {
            const x = `${percentOf(cycle, tick.on)}%`;
            const quarter = tick.year === undefined;
            const crowded = Math.abs(percentOf(cycle, tick.on) - layout.today) < TODAY_ROOM;
            return (
              <g key={tick.on} className={styles.tick} aria-hidden="true">
                <line
                  x1={x}
                  x2={x}
                  y1={quarter ? layout.line - 3 : 0}
                  y2={quarter ? layout.line + 3 : layout.height}
                />
                {quarter || crowded ? null : (
                  <text x={x} dx="4" y="11">
                    {tick.year}
                  </text>
                )}
              </g>
            );
          })}
          <line className={styles.future} x1={today} x2="100%" y1={layout.line} y2={layout.line} />
          <line className={styles.past} x1="0" x2={today} y1={layout.line} y2={layout.line} />
          <line className={styles.now} x1={today} x2={today} y1="0" y2={layout.height} />
          {layout.marks.map(placed => (
            <CycleMark
              key={placed.mark.key}
              placed={placed}
              layout={layout}
              stop={placed.mark.key === stop}
              onTouch={() => setTouched(placed.mark.key)}
            />
          ))}
          <text className={styles.today} x={today} dx="4" y="11" aria-hidden="true">
            {words.today}
          </text>
        </svg>
      </div>
      <CycleReadout mark={shown} />
      <CycleTable label={label} marks={marks} />
    </figure>
  );
}
