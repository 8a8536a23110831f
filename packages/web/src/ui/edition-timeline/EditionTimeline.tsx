// The history of a standard as a picture: each edition a bar in its years, supplements and projects beside them. Also a table.
import { useEffect, useRef } from 'react';
import { Status } from '../status/Status.tsx';
import { Table } from '../table/Table.tsx';
import { DateText } from '../text/DateText.tsx';
import { useToday } from '../text/useToday.ts';
import { classes, useUi } from '../UiProvider.tsx';
import { type EditionMark, type Lane, layLanes, yearOf } from './lanes.ts';
import styles from './edition-timeline.module.css';

export type EditionTimelineProps = { readonly label: string; readonly marks: readonly EditionMark[] };

/** Percent of the width from which on a label stands at the left of its bar. */
const TURN = 62;

const STATUS = {
  current: 'valid',
  draft: 'in-progress',
  withdrawn: 'withdrawn',
  abandoned: 'not-applicable',
} as const;

export function EditionTimeline({ label, marks }: EditionTimelineProps) {
  const { Link, words } = useUi();
  const today = useToday();
  const { lanes, first, last, ticks, height } = layLanes(marks, today);
  const at = (year: number): number => ((year - first) / (last - first)) * 100;
  const now = at(yearOf(today));
  const scroll = useRef<HTMLDivElement>(null);
  // Where not all years fit, what stands today is in view.
  useEffect(() => {
    const hold = scroll.current;
    if (hold) hold.scrollLeft = (now / 100) * hold.scrollWidth;
  }, [now]);
  return (
    <figure className={styles.figure} aria-label={label}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region has to be reachable by keyboard */}
      <div ref={scroll} className={styles.scroll} tabIndex={0}>
        <svg className={styles.picture} role="img" aria-label={label} height={height}>
          {ticks.map(year => (
            <g key={year} className={styles.tick}>
              <line x1={`${at(year)}%`} x2={`${at(year)}%`} y1="0" y2={height} />
              <text x={`${at(year)}%`} dx="4" y="11">
                {year}
              </text>
            </g>
          ))}
          <line className={styles.now} x1={`${now}%`} x2={`${now}%`} y1="0" y2={height} />
          {lanes.map(lane => (
            <LaneMark key={lane.mark.id} lane={lane} at={at} />
          ))}
        </svg>
      </div>
      <details className={styles.details}>
        <summary>{words.asTable}</summary>
        <Table
          caption={label}
          rows={lanes.map(lane => lane.mark)}
          rowKey={mark => String(mark.id)}
          columns={[
            {
              key: 'label',
              title: words.what,
              render: mark =>
                mark.relation === 'self' ? (
                  <strong>{mark.label}</strong>
                ) : (
                  <Link href={mark.href}>{mark.label}</Link>
                ),
              width: 'fill',
            },
            { key: 'from', title: words.from, render: mark => <DateText on={mark.on} />, width: 'narrow' },
            {
              key: 'state',
              title: words.state,
              render: mark => <Status of={STATUS[mark.standing]} word={mark.state} />,
            },
          ]}
        />
      </details>
    </figure>
  );
}

function LaneMark({ lane, at }: { readonly lane: Lane; readonly at: (year: number) => number }) {
  const { mark, from, until, y } = lane;
  const x = at(from);
  const turned = x > TURN;
  const middle = y + 9;
  return (
    <g className={classes(styles.lane, styles[mark.standing], mark.relation === 'self' && styles.self)}>
      <line
        className={styles.bar}
        x1={`${x}%`}
        x2={`${Math.max(at(until), x + 0.4)}%`}
        y1={middle}
        y2={middle}
      />
      <circle
        className={styles.begin}
        cx={`${x}%`}
        cy={middle}
        r={mark.relation === 'supplement' ? 3 : 4.5}
      />
      <text
        x={`${x}%`}
        y={y - 1}
        dx={turned ? -8 : 8}
        dy="4"
        textAnchor={turned ? 'end' : 'start'}
        className={styles.label}
      >
        {mark.label}
        <tspan className={styles.state}> {mark.state}</tspan>
      </text>
      <title>{`${mark.label}, ${mark.state}`}</title>
    </g>
  );
}
