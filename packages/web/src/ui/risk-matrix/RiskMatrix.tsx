// Two scales as a picture: a dot with its number for each line, moved by pointer or keyboard as a proposal; a cell filters.
import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { itemAfter } from '../keys/roving.ts';
import { classes, useWords } from '../UiProvider.tsx';
import { movedBy, nameOfPlace, placeOfName, samePlace, type Place } from './place.ts';
import styles from './risk-matrix.module.css';

/** `none`: nothing to worry about and nothing to gain. */
export type MatrixTone = 'good' | 'care' | 'bad' | 'worst' | 'none';
export type MatrixLevel = { readonly value: number; readonly name: string };
export type MatrixAxis = { readonly name: string; readonly levels: readonly MatrixLevel[] };
export type MatrixDot = Place & {
  readonly id: string;
  /** On the dot: the number of the line. */
  readonly number: number;
  /** For readers of the screen: `R-014 Servo drives come from one maker`. */
  readonly name: string;
  /** Not reached yet: drawn with an open edge. */
  readonly open?: boolean | undefined;
};

export type RiskMatrixProps = {
  readonly label: string;
  readonly across: MatrixAxis;
  readonly up: MatrixAxis;
  /** Word and tone of a cell. */
  readonly bandAt: (place: Place) => { readonly name: string; readonly tone: MatrixTone };
  readonly dots: readonly MatrixDot[];
  /** The line that is open. */
  readonly current?: string | undefined;
  /** The cell that the list is narrowed to. */
  readonly cell?: Place | undefined;
  readonly onCell: (cell: Place | undefined) => void;
  readonly onDot: (id: string) => void;
  /** A dot was let go in another cell; absent where nothing may be moved. */
  readonly onMove?: ((id: string, to: Place) => void) | undefined;
};

/** More dots than these in one cell are said as a count. */
const MOST = 9;

type Moving = Place & { readonly id: string };

const cellUnder = (event: PointerEvent): Place | undefined => {
  const under = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-place]');
  return placeOfName(under?.dataset.place);
};

export function RiskMatrix(props: RiskMatrixProps) {
  const { label, across, up, bandAt, dots, current, cell, onCell, onDot, onMove } = props;
  const words = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const [moving, setMoving] = useState<Moving>();
  const size = { across: across.levels.length, up: up.levels.length };
  const level = (axis: MatrixAxis, value: number): string =>
    `${axis.name} ${value} ${axis.levels.find(one => one.value === value)?.name ?? ''}`;
  const placeWords = (place: Place): string => `${level(across, place.across)}, ${level(up, place.up)}`;
  const placed = dots.map(dot => (moving?.id === dot.id ? { ...dot, ...moving } : dot));
  const stop = placed.find(dot => dot.id === current)?.id ?? placed[0]?.id;

  const propose = (dot: MatrixDot): void => {
    const from = dots.find(one => one.id === dot.id);
    setMoving(undefined);
    if (moving && from && !samePlace(from, moving))
      onMove?.(dot.id, { across: moving.across, up: moving.up });
    else onDot(dot.id);
  };
  const onKeyDown = (event: KeyboardEvent, dot: MatrixDot): void => {
    if (event.key === 'Escape' && moving) {
      event.stopPropagation();
      setMoving(undefined);
      return;
    }
    const to = event.shiftKey && onMove ? movedBy(event.key, dot, size) : undefined;
    if (to) {
      event.preventDefault();
      setMoving({ id: dot.id, ...to });
      return;
    }
    const items = [...(grid.current?.querySelectorAll<HTMLElement>('[data-dot]') ?? [])];
    const next = itemAfter(event.key, items);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const drag = (event: PointerEvent, dot: MatrixDot): void => {
    if (!held.current || !onMove) return;
    const to = cellUnder(event);
    if (to && !samePlace(to, dot)) setMoving({ id: dot.id, ...to });
  };
  const drop = (event: PointerEvent, dot: MatrixDot): void => {
    if (!held.current) return;
    held.current = false;
    const to = cellUnder(event);
    const from = dots.find(one => one.id === dot.id);
    if (onMove && to && from && !samePlace(from, to)) {
      setMoving(undefined);
      onMove(dot.id, to);
    }
  };

  return (
    <figure className={styles.figure} aria-label={label}>
      <figcaption className={styles.caption}>{label}</figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        <div ref={grid} className={styles.grid} style={{ '--columns': size.across } as CSSProperties}>
          <span className={styles.upName}>{up.name} ↑</span>
          {up.levels.toReversed().map(row => (
            <div key={row.value} className={styles.row}>
              <span className={styles.rowName}>
                {row.value} <span className={styles.levelName}>{row.name}</span>
              </span>
              {across.levels.map(column => {
                const place = { across: column.value, up: row.value };
                const band = bandAt(place);
                const here = placed.filter(dot => samePlace(dot, place));
                const chosen = samePlace(cell, place);
                return (
                  <div
                    key={column.value}
                    data-place={nameOfPlace(place)}
                    className={classes(
                      styles.cell,
                      styles[band.tone],
                      chosen && styles.chosen,
                      cell !== undefined && !chosen && styles.dim,
                    )}
                  >
                    <button
                      type="button"
                      className={styles.choose}
                      aria-pressed={chosen}
                      aria-label={words.matrixCell(placeWords(place), band.name, here.length)}
                      onClick={() => onCell(chosen ? undefined : place)}
                    >
                      <span aria-hidden="true" className={styles.band}>
                        {band.name}
                      </span>
                    </button>
                    <span className={styles.dots}>
                      {here.slice(0, MOST).map(dot => (
                        <button
                          key={dot.id}
                          type="button"
                          data-dot
                          tabIndex={dot.id === stop ? 0 : -1}
                          className={classes(
                            styles.dot,
                            dot.open === true && styles.open,
                            dot.id === current && styles.current,
                            moving?.id === dot.id && styles.moving,
                            onMove !== undefined && styles.movable,
                          )}
                          aria-label={`${dot.number}: ${dot.name}, ${placeWords(place)}`}
                          aria-current={dot.id === current ? 'true' : undefined}
                          title={dot.name}
                          onKeyDown={event => onKeyDown(event, dot)}
                          onBlur={() => setMoving(undefined)}
                          onPointerDown={event => {
                            held.current = onMove !== undefined && event.button === 0;
                            event.currentTarget.setPointerCapture(event.pointerId);
                          }}
                          onPointerMove={event => drag(event, dot)}
                          onPointerUp={event => drop(event, dot)}
                          onPointerCancel={() => {
                            held.current = false;
                            setMoving(undefined);
                          }}
                          onClick={() => propose(dot)}
                        >
                          {dot.number}
                        </button>
                      ))}
                      {here.length > MOST ? <span className={styles.more}>+{here.length - MOST}</span> : null}
                    </span>
                  </div>
                );
              })}
            </div>
          ))}
          <div className={styles.row}>
            <span />
            {across.levels.map(column => (
              <span key={column.value} className={styles.columnName}>
                {column.value} <span className={styles.levelName}>{column.name}</span>
              </span>
            ))}
          </div>
          <span className={styles.acrossName}>{across.name} →</span>
        </div>
      </div>
      <output className="vh">{moving === undefined ? '' : words.matrixMoved(placeWords(moving))}</output>
    </figure>
  );
}
