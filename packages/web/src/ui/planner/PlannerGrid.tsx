// People down, days across, bars with their state: a bar is moved by pointer or keyboard, and says at once who may and why not.
import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { StatusShape } from '../status/StatusShape.tsx';
import { dateWords } from '../text/DateText.tsx';
import { classes, useUi } from '../UiProvider.tsx';
import { dayAt, movedBy, placeOf, seen, type Spot, weekdayOf } from './span.ts';
import styles from './planner.module.css';

export type PlannerPerson = { readonly id: string; readonly name: string; readonly note: string };
export type PlannerBar = {
  readonly id: string;
  readonly row: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** A code of status/kinds.ts, with the words for it. */
  readonly status: string;
  readonly statusWord: string;
  readonly fixed?: boolean | undefined;
};
export type PlannerVerdict = { readonly free: boolean; readonly why: readonly string[] };
export type PlannerMove = {
  readonly bar: string;
  readonly row: string;
  readonly from: string;
  readonly to: string;
};

export type PlannerGridProps = {
  readonly label: string;
  readonly first: string;
  readonly count: number;
  readonly today: string;
  readonly people: readonly PlannerPerson[];
  readonly bars: readonly PlannerBar[];
  readonly away: readonly { readonly row: string; readonly from: string; readonly to: string }[];
  /** Days on which nobody works; a name where it is more than a day of the week. */
  readonly closed: readonly { readonly on: string; readonly name: string }[];
  /** Undefined while what is asked is not known yet. */
  readonly judge: (move: PlannerMove) => PlannerVerdict | undefined;
  /** Somebody took hold of a bar: what judging needs is fetched. */
  readonly onHold: (bar: string) => void;
  readonly onOpen: (bar: string) => void;
  /** Absent where nothing may be moved. */
  readonly onMove?: ((move: PlannerMove) => void) | undefined;
};

const ROW = 36;
type Moving = Spot & { readonly bar: string };

export function PlannerGrid(props: PlannerGridProps) {
  const { label, first, count, today, people, bars, away, closed, judge, onHold, onOpen, onMove } = props;
  const { locale } = useUi();
  const box = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly x: number; readonly at: number } | undefined>(undefined);
  const [view, setView] = useState({ top: 0, height: 720 });
  const [moving, setMoving] = useState<Moving>();
  const rowOf = new Map(people.map((one, i) => [one.id, i]));
  const [from, to] = seen(view.top, view.height, ROW, people.length);
  const shown = people.slice(from, to);
  const held = moving && bars.find(bar => bar.id === moving.bar);
  const moveOf = (spot: Moving, bar: PlannerBar): PlannerMove => {
    const start = dayAt(first, spot.at);
    return {
      bar: bar.id,
      row: people[spot.row]?.id ?? bar.row,
      from: start,
      to: dayAt(start, placeOf(bar.from, bar.to)),
    };
  };
  const proposal = held && moving ? moveOf(moving, held) : undefined;
  const verdict = proposal && judge(proposal);
  const byRow = Map.groupBy(bars, bar => bar.row);
  const awayOf = Map.groupBy(away, one => one.row);
  const closedAs = new Map(closed.map(one => [one.on, one.name]));
  const holidays = closed.filter(one => one.name !== '');

  const settle = (bar: PlannerBar): void => {
    const move = proposal;
    setMoving(undefined);
    grip.current = undefined;
    if (!move || (move.from === bar.from && move.row === bar.row)) return onOpen(bar.id);
    if (judge(move)?.free === true) onMove?.(move);
  };
  const onKeyDown = (event: KeyboardEvent, bar: PlannerBar): void => {
    if (event.key === 'Escape' && moving) {
      event.stopPropagation();
      setMoving(undefined);
      return;
    }
    if (!onMove || bar.fixed === true || !(event.shiftKey || moving)) return;
    const now = moving ?? { row: rowOf.get(bar.row) ?? 0, at: placeOf(first, bar.from) };
    const spot = movedBy(event.key, now, people.length);
    if (!spot) return;
    event.preventDefault();
    if (!moving) onHold(bar.id);
    setMoving({ ...spot, bar: bar.id });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>, bar: PlannerBar): void => {
    const start = grip.current;
    const frame = box.current;
    if (!start || !frame) return;
    const day = frame.firstElementChild?.lastElementChild?.getBoundingClientRect();
    const width = day?.width || 28;
    const at = start.at + Math.round((event.clientX - start.x) / width);
    const row = Math.floor((event.clientY - frame.getBoundingClientRect().top + frame.scrollTop - 40) / ROW);
    setMoving({ bar: bar.id, at, row: Math.min(people.length - 1, Math.max(0, row)) });
  };
  const days = Array.from({ length: count }, (_, i) => dayAt(first, i));

  return (
    <figure className={styles.figure} aria-label={label}>
      <div
        ref={box}
        className={styles.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        tabIndex={0}
        style={{ '--count': count } as CSSProperties}
        onScroll={event =>
          setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
        }
      >
        <div className={styles.head} aria-hidden="true">
          <span className={styles.corner}>{people.length} people</span>
          {days.map((day, i) => (
            <span
              key={day}
              className={classes(styles.day, closedAs.has(day) && styles.rest, day === today && styles.today)}
              title={closedAs.get(day) || undefined}
            >
              {i === 0 || namesItsDay(day) ? (
                <span className={styles.week}>{dateWords(day, 'short', locale)}</span>
              ) : null}
              {Number(day.slice(8))}
            </span>
          ))}
        </div>
        <div className={styles.body} style={{ '--rows': people.length } as CSSProperties}>
          {closed.map(({ on }) => (
            <span key={on} className={styles.closed} style={barPlace(first, count, on, on)} />
          ))}
          {shown.map((person, i) => {
            const row = from + i;
            const target = moving?.row === row;
            return (
              <div
                key={person.id}
                className={classes(styles.row, target && (verdict?.free === false ? styles.no : styles.yes))}
                style={{ '--row': row } as CSSProperties}
              >
                <span className={styles.name}>
                  <span className={styles.who}>{person.name}</span>
                  <span className={styles.note}>{person.note}</span>
                </span>
                {(awayOf.get(person.id) ?? []).map(one => (
                  <span
                    key={one.from}
                    className={styles.away}
                    title="Away"
                    style={barPlace(first, count, one.from, one.to)}
                  />
                ))}
                {(byRow.get(person.id) ?? []).map(bar => {
                  const move = proposal?.bar === bar.id ? proposal : undefined;
                  const drop = move ? (rowOf.get(move.row) ?? row) - row : 0;
                  return (
                    <button
                      key={bar.id}
                      type="button"
                      data-bar={bar.id}
                      className={classes(styles.bar, move && styles.held, bar.fixed === true && styles.fixed)}
                      style={
                        {
                          ...barPlace(first, count, move?.from ?? bar.from, move?.to ?? bar.to),
                          '--drop': drop,
                        } as CSSProperties
                      }
                      aria-label={`${bar.text}, ${bar.statusWord}, ${dateWords(bar.from, 'day', locale)} to ${dateWords(bar.to, 'day', locale)}`}
                      onKeyDown={event => onKeyDown(event, bar)}
                      onClick={event => (event.detail === 0 || !onMove ? settle(bar) : undefined)}
                      onPointerDown={event => {
                        if (!onMove || bar.fixed === true) return;
                        event.currentTarget.setPointerCapture(event.pointerId);
                        grip.current = { x: event.clientX, at: placeOf(first, bar.from) };
                        onHold(bar.id);
                      }}
                      onPointerMove={event => onPointerMove(event, bar)}
                      onPointerUp={() => (onMove ? settle(bar) : undefined)}
                      onPointerCancel={() => setMoving(undefined)}
                    >
                      <StatusShape of={bar.status} />
                      <span className={styles.text}>{bar.text}</span>
                    </button>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      {holidays.length === 0 ? null : (
        <p className={styles.holidays}>
          Closed: {holidays.map(one => `${one.name}, ${dateWords(one.on, 'day', locale)}`).join('; ')}
        </p>
      )}
      <figcaption className={styles.verdict} aria-live="polite">
        {proposal ? (
          <>
            <strong>
              {people.find(one => one.id === proposal.row)?.name}, {dateWords(proposal.from, 'day', locale)}:{' '}
            </strong>
            {verdict === undefined
              ? 'looking …'
              : verdict.free
                ? 'able and free. Let go, or press Enter.'
                : verdict.why.join(' ')}
          </>
        ) : onMove ? (
          'Drag an audit, or hold Shift and press an arrow key; Enter settles, Escape leaves it.'
        ) : null}
      </figcaption>
    </figure>
  );
}

/** Mondays, and the first of a month where it does not run into the Monday before or after. */
const namesItsDay = (day: string): boolean => {
  const of = weekdayOf(day);
  return of === 0 || (day.endsWith('-01') && of > 2 && of < 5);
};

function barPlace(first: string, count: number, from: string, to: string): CSSProperties {
  const start = Math.max(0, placeOf(first, from));
  const end = Math.min(count - 1, placeOf(first, to));
  return { '--at': start, '--span': Math.max(1, end - start + 1) } as CSSProperties;
}
