// A dense table: sticky head, arrow keys move between rows, Enter opens, one more page on demand.
import { Fragment, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { Button } from '../button/Button.tsx';
import { classes, useUi } from '../UiProvider.tsx';
import { rowAfter, sortAfter, type Column, type Sort } from './columns.ts';
import { SelectAll, SelectRow, type Selection } from './Selecting.tsx';
import styles from './table.module.css';

export type More = {
  readonly onMore: () => void;
  readonly busy?: boolean | undefined;
};

export type TableProps<Row> = {
  /** What the rows are; read by screen readers, shown when `captionShown`. */
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Name of a row for screen readers (selection, current row). */
  readonly rowName?: (row: Row) => string;
  /** Address of the thing; the first column's text becomes the link. */
  readonly href?: (row: Row) => string;
  /** Instead of an address, an act. */
  readonly onOpen?: (row: Row) => void;
  /** Rows that follow each other with the same words stand under them as a heading. */
  readonly groupOf?: ((row: Row) => string) | undefined;
  /** Keys that act on the row that has the focus, by `KeyboardEvent.key`: `{ 1: row => … }`. */
  readonly rowKeys?: Readonly<Record<string, (row: Row) => void>> | undefined;
  /** Key of the row that is open beside the list. */
  readonly current?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  readonly selection?: Selection | undefined;
  /** A next page exists. */
  readonly more?: More | undefined;
  readonly total?: number | undefined;
  readonly foot?: ReactNode;
};

const INTERACTIVE = 'a, button, input, select, textarea, label, summary';

export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, selection, sort, onSort, more, current } = props;
  const { words } = useUi();
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<string>();
  const keys = rows.map(rowKey);
  const opens = props.href !== undefined || props.onOpen !== undefined;
  const stop = [focused, current].find(key => key !== undefined && keys.includes(key)) ?? keys[0];

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !('rowAct' in event.target.dataset)) return;
    const acts = [...(body.current?.querySelectorAll<HTMLElement>('[data-row-act]') ?? [])];
    const at = acts.indexOf(event.target);
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : props.rowKeys?.[event.key];
    const here = rows[at];
    if (act && here !== undefined) {
      event.preventDefault();
      act(here);
      return;
    }
    const next = rowAfter(event.key, at, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    acts[next]?.focus();
  };
  const onRowClick = (event: MouseEvent<HTMLTableRowElement>) => {
    const chosen = (globalThis.getSelection()?.toString() ?? '') !== '';
    if (chosen || (event.target instanceof Element && event.target.closest(INTERACTIVE))) return;
    event.currentTarget.querySelector<HTMLElement>('[data-row-act]')?.click();
  };

  return (
    <div className={styles.whole}>
      {/* Rows that do not open give the keyboard nothing to hold on to: then the region itself can be scrolled by it. */}
      <div
        className={styles.scroll}
        {...(opens ? {} : { tabIndex: 0, role: 'region', 'aria-label': caption })}
      >
        <table className={styles.table}>
          <caption className={props.captionShown === true ? styles.caption : 'vh'}>{caption}</caption>
          <thead>
            <tr>
              {selection ? (
                <th scope="col" className={styles.select}>
                  <SelectAll selection={selection} keys={keys} />
                </th>
              ) : null}
              {columns.map(column => (
                <th
                  key={column.key}
                  scope="col"
                  className={cellLook(column)}
                  aria-sort={sort?.key === column.key ? sort.direction : undefined}
                >
                  {column.sortable === true && onSort ? (
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() => onSort(sortAfter(sort, column.key))}
                    >
                      {column.title}
                      <span aria-hidden="true" className={styles.arrow}>
                        {sort?.key === column.key ? (sort.direction === 'ascending' ? '↑' : '↓') : ''}
                      </span>
                    </button>
                  ) : (
                    column.title
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {/* The keys move the focus between the links of the rows; the body itself is not a control. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((row, at) => {
              const key = keys[at] ?? '';
              const before = rows[at - 1];
              const group = props.groupOf?.(row);
              const opened =
                group !== undefined && (before === undefined || props.groupOf?.(before) !== group);
              return (
                <Fragment key={key}>
                  {opened ? (
                    <tr className={styles.group}>
                      <th scope="colgroup" colSpan={columns.length + (selection ? 1 : 0)}>
                        {group}
                      </th>
                    </tr>
                  ) : null}
                  {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the link in the row has the keys */}
                  <tr
                    className={classes(
                      styles.row,
                      opens && styles.opens,
                      current === key && styles.current,
                      selection?.chosen.has(key) === true && styles.chosen,
                    )}
                    onClick={opens ? onRowClick : undefined}
                    onFocus={() => setFocused(key)}
                  >
                    {selection ? (
                      <td className={styles.select}>
                        <SelectRow selection={selection} id={key} name={props.rowName?.(row) ?? key} />
                      </td>
                    ) : null}
                    {columns.map((column, index) => (
                      <td
                        key={column.key}
                        className={cellLook(column)}
                        // A bare figure says nothing where the heads are away.
                        data-title={column.align === 'end' ? column.title : undefined}
                      >
                        {index === 0 && opens ? (
                          <RowAct
                            {...props}
                            row={row}
                            current={current === key}
                            tabIndex={key === stop ? 0 : -1}
                          >
                            {column.render(row)}
                          </RowAct>
                        ) : (
                          column.render(row)
                        )}
                      </td>
                    ))}
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
          {props.foot === undefined ? null : <tfoot>{props.foot}</tfoot>}
        </table>
      </div>
      {more === undefined && props.total === undefined ? null : (
        <div className={styles.more}>
          {more === undefined ? null : (
            <Button onClick={more.onMore} busy={more.busy}>
              {words.more}
            </Button>
          )}
          <span className="quiet">{words.shown(rows.length, props.total)}</span>
        </div>
      )}
    </div>
  );
}

const cellLook = <Row,>(column: Column<Row>): string =>
  classes(
    styles[column.align ?? 'start'],
    styles[column.width ?? 'normal'],
    column.secondary === true && styles.secondary,
    column.wrap === true && styles.wrap,
  );

type RowActProps<Row> = {
  readonly row: Row;
  readonly href?: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly current: boolean;
  readonly tabIndex: number;
  readonly children: ReactNode;
};

function RowAct<Row>({ row, href, onOpen, current, tabIndex, children }: RowActProps<Row>) {
  const { Link } = useUi();
  const shared = {
    tabIndex,
    className: styles.act,
    'aria-current': current ? ('true' as const) : undefined,
    'data-row-act': true,
  };
  if (href) {
    return (
      <Link href={href(row)} {...shared}>
        {children}
      </Link>
    );
  }
  return (
    <button type="button" onClick={() => onOpen?.(row)} {...shared}>
      {children}
    </button>
  );
}
