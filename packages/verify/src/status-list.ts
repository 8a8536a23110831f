// Bitstring Status List 1.0 (W3C): is one certificate's bit set, in a list that its body signed.

import { fromBase64url } from './base64url.ts';
import { inflate } from './bounded-stream.ts';
import type { StatusListEntry, StatusPurpose } from './certificate-credential.ts';
import { isRecord, member, note, type Problem, readInstant, readText, startReading } from './json-reader.ts';

/** Smallest list that W3C allows, so that fetching one does not tell which certificate is looked up: 131,072 bits. */
const FEWEST_BYTES = 131_072 / 8;
/** 32 million certificates in one list. */
const MOST_BYTES = 4 * 1024 * 1024;

export type StatusList = {
  /** Address of the list; without it one list could be served in place of another. */
  readonly id: string;
  readonly issuer: string;
  readonly purpose: StatusPurpose;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly encodedList: string;
};

export type StatusListAnswer =
  | { readonly ok: true; readonly list: StatusList }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the payload of a status list credential; signature and issuer are the caller's to check. */
export function parseStatusList(payload: unknown): StatusListAnswer {
  const root = startReading(payload);
  const [subject, issuer, id] = [
    member(root, 'credentialSubject'),
    member(root, 'issuer'),
    member(root, 'id'),
  ];
  const types = member(root, 'type');
  if (!Array.isArray(types.value) || !types.value.includes('BitstringStatusListCredential'))
    note(types, 'wrong-value', 'does not contain "BitstringStatusListCredential".');
  const [type, purpose] = [member(subject, 'type'), member(subject, 'statusPurpose')];
  const encoded = member(subject, 'encodedList');
  if (type.value !== 'BitstringStatusList') note(type, 'wrong-value', 'is not "BitstringStatusList".');
  if ((member(subject, 'statusSize').value ?? 1) !== 1)
    note(member(subject, 'statusSize'), 'wrong-value', 'is not 1: only lists of single bits are read.');
  const listId = readText(id, 2000);
  const issuerId = isRecord(issuer.value) ? member(issuer, 'id').value : issuer.value;
  if (typeof issuerId !== 'string') note(issuer, 'not-text', 'names no issuer.');
  const purposeText =
    purpose.value === 'revocation' || purpose.value === 'suspension' ? purpose.value : undefined;
  if (!purposeText) note(purpose, 'wrong-value', 'is neither "revocation" nor "suspension".');
  if (typeof encoded.value !== 'string' || !encoded.value.startsWith('u'))
    note(encoded, 'wrong-value', 'is not multibase base64url (a leading "u").');
  const validFrom = readInstant(member(root, 'validFrom'));
  const until = member(root, 'validUntil');
  const validUntil = until.value === undefined ? undefined : readInstant(until);
  if (root.problems.length > 0 || !purposeText) return { ok: false, problems: root.problems };
  return {
    ok: true,
    list: {
      id: listId,
      issuer: String(issuerId),
      purpose: purposeText,
      validFrom,
      ...(validUntil === undefined ? {} : { validUntil }),
      encodedList: String(encoded.value).slice(1),
    },
  };
}

export type BitAnswer = { readonly bit: 0 | 1 } | { readonly sentence: string };

/** The bit at `index`, the first bit of the list being the highest of the first byte. */
export function bitAt(bytes: Uint8Array, index: number): 0 | 1 | undefined {
  const byte = Number.isSafeInteger(index) && index >= 0 ? bytes[Math.floor(index / 8)] : undefined;
  if (byte === undefined) return undefined;
  return (byte >> (7 - (index % 8))) & 1 ? 1 : 0;
}

/** Unpacks the list and reads the entry's bit, or says why it cannot be read. */
export async function statusBit(list: StatusList, entry: StatusListEntry): Promise<BitAnswer> {
  if (list.purpose !== entry.statusPurpose)
    return {
      sentence: `The list is about ${list.purpose}, the certificate asks it about ${entry.statusPurpose}.`,
    };
  const packed = fromBase64url(list.encodedList);
  if (!packed) return { sentence: 'The status list is not written in base64url.' };
  const unpacked = await inflate(packed, 'gzip', MOST_BYTES);
  if (unpacked.end !== 'complete')
    return { sentence: `The status list is ${unpacked.end === 'damaged' ? 'damaged' : 'too large'}.` };
  if (unpacked.bytes.length < FEWEST_BYTES)
    return { sentence: 'The status list has fewer than the 131,072 entries that protect who is looked up.' };
  const bit = bitAt(unpacked.bytes, Number(entry.statusListIndex));
  return bit === undefined
    ? { sentence: 'The certificate points behind the end of the status list.' }
    : { bit };
}
