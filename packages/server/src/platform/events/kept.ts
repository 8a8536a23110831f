/** A lifecycle's row as stores read it; `$castTo` at the query gives the state its type once. */

export type Kept<S> = {
  readonly id: string;
  readonly version: number;
  readonly pos: number;
  readonly state: S;
};
