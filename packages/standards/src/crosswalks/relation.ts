// How one requirement of an edition relates to one of another, and how relations found by hand are written down.

import type { Confidence } from '../edition.ts';

/** A requirement, named by edition and number: a number alone means nothing across editions. */
export type Place = { readonly edition: string; readonly key: string };

/** What an organization that already meets one side knows about the other. */
export type Joined = {
  /** `same`: one piece of work serves both; `similar`: the work for one is a start for the other. */
  readonly kind: 'same' | 'similar';
  readonly from: Place;
  readonly to: Place;
  readonly reason: string;
  /** What remains to be done for the `to` side by somebody who meets the `from` side. */
  readonly act?: string;
  readonly confidence: Confidence;
};

/** A requirement without counterpart: `gone` or `new` between editions of one standard, else `specific`. */
export type Alone =
  | {
      readonly kind: 'gone' | 'specific';
      readonly from: Place;
      readonly reason: string;
      readonly confidence: Confidence;
    }
  | {
      readonly kind: 'new' | 'specific';
      readonly to: Place;
      readonly reason: string;
      readonly confidence: Confidence;
    };

export type Relation = Joined | Alone;

/** A relation found by reading both sides. Every key of `from` relates to every key of `to`. */
export type HandRow = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly kind: 'same' | 'similar';
  readonly reason: string;
  /** Holds when going from `from` to `to`; the way back has its own work and names none. */
  readonly act?: string;
  readonly confidence: Confidence;
  /** Whether an integrated system treats both sides as one requirement. */
  readonly joint: boolean;
};

/** Rows between one or several editions on each side (two editions of a standard may share their numbers). */
export type HandCrosswalk = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly rows: readonly HandRow[];
};
