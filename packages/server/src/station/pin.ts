/** A PIN is short, so what is kept of it is made slowly, with a key that the database does not hold. */
import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { isGuessable } from '@certwright/core/station/station.schema';

const slowly = promisify<Buffer, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

const made = (pepper: Buffer, pin: string, salt: Buffer): Promise<Buffer> =>
  slowly(createHmac('sha256', pepper).update(pin).digest(), salt, LENGTH, COST);

/** @param pepper key of the installation for this purpose */
export async function hashPin(pepper: Buffer, pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await made(pepper, pin, salt)).toString('base64url')}`;
}

const NOBODY = `${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(LENGTH).toString('base64url')}`;

/** @param kept undefined for a number that nobody has: it takes as long, and is never right */
export async function isPin(pepper: Buffer, pin: string, kept: string | undefined): Promise<boolean> {
  const [salt = '', hash = ''] = (kept ?? NOBODY).split('.');
  const right = timingSafeEqual(
    await made(pepper, pin, Buffer.from(salt, 'base64url')),
    Buffer.from(hash, 'base64url'),
  );
  return right && kept !== undefined;
}

/** Six digits to hand out. */
export function newPin(): string {
  const pin = String(randomInt(1_000_000)).padStart(6, '0');
  return isGuessable(pin) ? newPin() : pin;
}
