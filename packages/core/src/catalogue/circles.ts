/** Finds a circle in what replaces what: a standard cannot, through others, replace itself. */

/** Newer id to the ids that it replaces. */
export type Replaces = ReadonlyMap<number, readonly number[]>;

/** @returns the ids of one circle in its order, or undefined; in time linear to the number of links */
export function circleIn(replaces: Replaces): readonly number[] | undefined {
  const done = new Set<number>();
  for (const start of replaces.keys()) {
    if (done.has(start)) continue;
    const way: number[] = [start];
    const onWay = new Set(way);
    const next: number[] = [0];
    while (way.length > 0) {
      const here = way[way.length - 1] ?? start;
      const place = next[next.length - 1] ?? 0;
      const older = replaces.get(here)?.[place];
      if (older === undefined) {
        done.add(here);
        onWay.delete(here);
        way.pop();
        next.pop();
        continue;
      }
      next[next.length - 1] = place + 1;
      if (onWay.has(older)) return way.slice(way.indexOf(older));
      if (done.has(older)) continue;
      way.push(older);
      onWay.add(older);
      next.push(0);
    }
  }
  return undefined;
}
