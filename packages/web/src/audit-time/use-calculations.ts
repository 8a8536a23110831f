/** The calculations that the address carries after its #: one, or two to compare. Nothing of them reaches the server. */
import { useEffect, useState } from 'react';
import { type Calculation, calculationOf, start, wordOf } from './calculation.ts';

export type Variant = 'a' | 'b';
export type Calculations = { readonly a: Calculation; readonly b?: Calculation | undefined };

function ofAddress(today: string): Calculations {
  const words = new URLSearchParams(location.hash.slice(1));
  const read = (name: Variant): Calculation | undefined => {
    const word = words.get(name);
    return word === null ? undefined : calculationOf(word);
  };
  return { a: read('a') ?? start(today), b: read('b') };
}

const hashOf = ({ a, b }: Calculations): string => `#a=${wordOf(a)}${b ? `&b=${wordOf(b)}` : ''}`;

/** Milliseconds of quiet before the address follows the typing. */
const QUIET_MS = 250;

export function useCalculations(
  today: string,
): readonly [Calculations, (next: Calculations) => void, () => string] {
  const [calculations, set] = useState(() => ofAddress(today));
  useEffect(() => {
    const timer = setTimeout(() => history.replaceState(history.state, '', hashOf(calculations)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [calculations]);
  useEffect(() => {
    const followed = (): void => set(ofAddress(today));
    addEventListener('hashchange', followed);
    return () => removeEventListener('hashchange', followed);
  }, [today]);
  return [calculations, set, () => location.origin + location.pathname + hashOf(calculations)];
}
