// Arrow keys among many small things of which only one is in the tab order.

/** The element that a key leads to from the focused one; nothing when the key does not move or none is focused. */
export function itemAfter<T extends Element>(key: string, items: readonly T[]): T | undefined {
  const here = items.findIndex(item => item === document.activeElement);
  const wish = placeAfter(key, here, items.length);
  return wish === undefined ? undefined : items[wish];
}

/** Index after a key, held between the first and the last. */
export function placeAfter(key: string, here: number, count: number): number | undefined {
  if (here < 0) return undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: here + 1,
    ArrowDown: here + 1,
    ArrowLeft: here - 1,
    ArrowUp: here - 1,
    Home: 0,
    End: count - 1,
  };
  const wish = steps[key];
  return wish === undefined ? undefined : Math.max(0, Math.min(count - 1, wish));
}
