// Moving a dot by keyboard stays inside the picture; a place survives its address.
import { expect, test } from 'vitest';
import { movedBy, nameOfPlace, placeOfName, samePlace } from './place.ts';

const size = { across: 5, up: 4 };

test('an arrow leads one level on and never outside', () => {
  expect(movedBy('ArrowUp', { across: 2, up: 3 }, size)).toEqual({ across: 2, up: 4 });
  expect(movedBy('ArrowUp', { across: 2, up: 4 }, size)).toEqual({ across: 2, up: 4 });
  expect(movedBy('ArrowLeft', { across: 1, up: 1 }, size)).toEqual({ across: 1, up: 1 });
  expect(movedBy('Enter', { across: 1, up: 1 }, size)).toBeUndefined();
});

test('a place is read from its own name and from nothing else', () => {
  const place = { across: 4, up: 3 };
  expect(placeOfName(nameOfPlace(place))).toEqual(place);
  expect(placeOfName('4')).toBeUndefined();
  expect(placeOfName(undefined)).toBeUndefined();
});

test('two places are one when both levels agree', () => {
  expect(samePlace({ across: 4, up: 3 }, { across: 4, up: 3 })).toBe(true);
  expect(samePlace({ across: 4, up: 3 }, undefined)).toBe(false);
});
