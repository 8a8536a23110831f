/** Gives a member a number and a PIN for shared devices; other areas call this. */
import { refuse } from '@certwright/core/kernel/decider';
import type { Act } from '../platform/events/act.ts';
import { recordEvent, violates } from '../platform/events/event.store.ts';
import { Refused } from '../platform/events/outcome.ts';
import { hashPin, newPin } from './pin.ts';
import { endSessionsOf, pinsOf, putPin } from './station.store.ts';

export type MadePin = { readonly pin: string; readonly hash: string };

/** Made slowly on purpose, so that many are made before anything is written. */
export async function madePin({ key }: Pick<Act, 'key'>): Promise<MadePin> {
  const pin = newPin();
  return { pin, hash: await hashPin(key('pin'), pin) };
}

/** @returns the PIN, to be handed over @throws Refused `person-number-taken` */
export async function givePin(
  act: Act,
  person: string,
  number: string,
  { pin, hash }: MadePin,
): Promise<string> {
  try {
    await putPin(act.tx, { org: act.org, person, number, hash, chosen: false, set_at: act.at });
  } catch (error) {
    if (!violates(error, 'pin_number_unique')) throw error;
    throw new Refused(refuse('person-number-taken', [], { number }));
  }
  await endSessionsOf(act.tx, act.org, person);
  await recordEvent(act, `membership:${person}`, { type: 'PinGiven' });
  return pin;
}

/** Numbers that somebody here has. */
export const numbersGiven = async ({ tx, org }: Pick<Act, 'tx' | 'org'>): Promise<ReadonlySet<string>> =>
  new Set((await pinsOf(tx, org)).map(row => row.number));
