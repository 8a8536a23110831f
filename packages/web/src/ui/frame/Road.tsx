// The road in the order in which it is walked, each stop with what waits there for me.
import { useUi, type LinkProps } from '../UiProvider.tsx';
import styles from './frame.module.css';

export type Stop = {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** What waits for me here; nothing is shown for none. */
  readonly count?: number | undefined;
  readonly stops?: readonly Stop[] | undefined;
  /** Left out of the bar at the bottom of a phone, which has room for four words. */
  readonly notOnPhone?: boolean | undefined;
};

/** Is the path this stop's page or one below it? */
export const isWithin = (path: string, href: string): boolean =>
  path === href || (href !== '/' && path.startsWith(`${href}/`));

/** Of the stops that the path lies in, the one with the longest address. */
export const currentOf = (stops: readonly Stop[], path: string): Stop | undefined =>
  stops
    .filter(stop => isWithin(path, stop.href))
    .sort((one, other) => other.href.length - one.href.length)
    .at(0);

/** The stops of the road that lead to the path: one, or an outer stop with its inner one. */
export function isCurrent(stop: Stop, stops: readonly Stop[], path: string): boolean {
  const nearest = currentOf(
    stops.flatMap(one => [one, ...(one.stops ?? [])]),
    path,
  );
  return nearest !== undefined && (nearest === stop || (stop.stops ?? []).includes(nearest));
}

export function Road({ stops, path }: { readonly stops: readonly Stop[]; readonly path: string }) {
  const { words } = useUi();
  return (
    <div className={styles.road}>
      <ul className={styles.stops}>
        {stops.map(stop => {
          const here = isCurrent(stop, stops, path);
          const inner = here ? (stop.stops ?? []) : [];
          const open = currentOf(inner, path);
          return (
            <li
              key={stop.id}
              className={styles.stopItem}
              data-phone={stop.notOnPhone === true ? 'no' : 'yes'}
            >
              <StopLink
                stop={stop}
                look={styles.stop}
                current={here ? (open ? 'true' : 'page') : undefined}
              />
              {inner.length === 0 ? null : (
                <ul className={styles.inner} aria-label={words.subroad}>
                  {inner.map(one => (
                    <li key={one.id}>
                      <StopLink
                        stop={one}
                        look={styles.innerStop}
                        current={open?.id === one.id ? 'page' : undefined}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type StopLinkProps = {
  readonly stop: Stop;
  readonly look: string | undefined;
  readonly current: LinkProps['aria-current'];
};

function StopLink({ stop, look, current }: StopLinkProps) {
  const { Link, words } = useUi();
  return (
    <Link href={stop.href} className={look} aria-current={current}>
      <span className={styles.stopLabel}>{stop.label}</span>
      {stop.count === undefined || stop.count === 0 ? null : (
        <span className={styles.count}>
          <span aria-hidden="true">{stop.count}</span>
          <span className="vh">, {words.waitsForMe(stop.count)}</span>
        </span>
      )}
    </Link>
  );
}
