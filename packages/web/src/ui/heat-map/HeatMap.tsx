// The clauses of a standard as a grid of small cells with their states; it is also the filter of the list beneath.
import { useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../button/Button.tsx';
import { itemAfter } from '../keys/roving.ts';
import { statusLook } from '../status/kinds.ts';
import { Status } from '../status/Status.tsx';
import { StatusShape } from '../status/StatusShape.tsx';
import { Table } from '../table/Table.tsx';
import { classes, useWords } from '../UiProvider.tsx';
import { countStates, groupCells, type HeatCell, type HeatFilter } from './cells.ts';
import styles from './heat-map.module.css';

export type HeatMapProps = {
  readonly label: string;
  readonly cells: readonly HeatCell[];
  readonly filter: HeatFilter;
  /** Called with the next filter when a legend entry or a group is pressed. */
  readonly onFilter: (filter: HeatFilter) => void;
  /** Called when a cell is pressed. */
  readonly onCell: (id: string) => void;
  /** The cell whose clause is open. */
  readonly current?: string | undefined;
};

export function HeatMap({ label, cells, filter, onFilter, onCell, current }: HeatMapProps) {
  const words = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const groups = groupCells(cells);
  const stop = focused ?? current ?? cells[0]?.id;
  const touched = cells.find(cell => cell.id === focused);
  const fits = (cell: HeatCell) =>
    (filter.state === undefined || filter.state === cell.state) &&
    (filter.group === undefined || filter.group === cell.group);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = itemAfter(event.key, [
      ...(grid.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? []),
    ]);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <figure className={styles.figure} aria-label={label}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move between the buttons inside */}
      <div ref={grid} className={styles.groups} onKeyDown={onKeyDown}>
        {groups.map(group => (
          <div key={group.name} className={styles.group}>
            <button
              type="button"
              className={styles.groupName}
              aria-pressed={filter.group === group.name}
              onClick={() =>
                onFilter({ ...filter, group: filter.group === group.name ? undefined : group.name })
              }
            >
              {group.name}
            </button>
            <div className={styles.cells}>
              {group.cells.map(cell => (
                <button
                  key={cell.id}
                  type="button"
                  data-cell
                  tabIndex={cell.id === stop ? 0 : -1}
                  className={classes(
                    styles.cell,
                    styles[statusLook(cell.state).tone],
                    !fits(cell) && styles.dim,
                    cell.state === 'not-applicable' && styles.outside,
                    cell.id === current && styles.current,
                  )}
                  aria-label={`${cell.number} ${cell.title}, ${statusLook(cell.state).word}`}
                  aria-current={cell.id === current ? 'true' : undefined}
                  onFocus={() => setFocused(cell.id)}
                  onMouseEnter={() => setFocused(cell.id)}
                  onClick={() => onCell(cell.id)}
                >
                  <StatusShape of={cell.state} />
                </button>
              ))}
            </div>
          </div>
        ))}
      </div>
      <figcaption className={styles.legend}>
        {countStates(cells).map(([state, count]) => (
          <button
            key={state}
            type="button"
            className={styles.entry}
            aria-pressed={filter.state === state}
            onClick={() => onFilter({ ...filter, state: filter.state === state ? undefined : state })}
          >
            <Status of={state} /> <span className={styles.count}>{count}</span>
          </button>
        ))}
        {filter.state === undefined && filter.group === undefined ? null : (
          <Button kind="quiet" onClick={() => onFilter({})}>
            {words.clearFilter}
          </Button>
        )}
        <span className={styles.readout} aria-hidden="true">
          {touched === undefined ? '' : `${touched.number} ${touched.title}`}
        </span>
      </figcaption>
      <details className={styles.details}>
        <summary>{words.asTable}</summary>
        <Table
          caption={label}
          rows={cells.filter(fits)}
          rowKey={cell => cell.id}
          columns={[
            { key: 'number', title: words.clause, render: cell => cell.number, width: 'narrow' },
            { key: 'title', title: words.title, render: cell => cell.title, width: 'fill' },
            { key: 'state', title: words.state, render: cell => <Status of={cell.state} />, width: 'narrow' },
          ]}
        />
      </details>
    </figure>
  );
}
