// Where a dot of the picture can go: by an arrow key, or under the pointer.
export type Place = { readonly across: number; readonly up: number };

export const samePlace = (one: Place | undefined, other: Place | undefined): boolean =>
  one?.across === other?.across && one?.up === other?.up;

/** The place that an arrow key leads to, held inside the picture; nothing when the key does not move. */
export function movedBy(key: string, from: Place, size: Place): Place | undefined {
  const steps: Readonly<Record<string, Place>> = {
    ArrowRight: { across: 1, up: 0 },
    ArrowLeft: { across: -1, up: 0 },
    ArrowUp: { across: 0, up: 1 },
    ArrowDown: { across: 0, up: -1 },
  };
  const step = steps[key];
  if (!step) return undefined;
  const held = (value: number, most: number): number => Math.max(1, Math.min(most, value));
  return { across: held(from.across + step.across, size.across), up: held(from.up + step.up, size.up) };
}

const NAME = /^(?<across>\d+)-(?<up>\d+)$/;

/** `4-3`, as an address carries it. */
export const nameOfPlace = ({ across, up }: Place): string => `${across}-${up}`;

export function placeOfName(name: string | undefined): Place | undefined {
  const { across, up } = NAME.exec(name ?? '')?.groups ?? {};
  return across === undefined || up === undefined ? undefined : { across: Number(across), up: Number(up) };
}
