// The offline kit `*.certwright.json`: a certificate together with what is needed to check it without a network.

import { isRecord, ownMember, parseJson } from './json-reader.ts';

export const KIT_SUFFIX = '.certwright.json';
export const LONGEST_KIT = 32 * 1024 * 1024;
const MOST_LISTS = 16;
const MOST_PROOFS = 16;
const MOST_ACCREDITATIONS = 16;

export type KitStatusList = {
  /** Where the list is published: the `statusListCredential` of the certificate. */
  readonly url: string;
  /** The signed list, a token. */
  readonly credential: string;
};

export type KitAccreditation = {
  /** The accreditation, a token signed by the accreditation body. */
  readonly credential: string;
  /** The accreditation body's DID document, where it came along. */
  readonly didDocument?: unknown;
};

export type OfflineKit = {
  /** The certificate, a token. */
  readonly credential: string;
  /** The body's DID document as it stood when the kit was made. */
  readonly didDocument: unknown;
  readonly statusLists?: readonly KitStatusList[] | undefined;
  /** Texts of proof files: that what was published about it stands in the register's log. */
  readonly logProofs?: readonly string[] | undefined;
  /** Signed accreditations of the body. */
  readonly accreditations?: readonly KitAccreditation[] | undefined;
};

/** The text of a kit file. */
export const writeKit = (kit: OfflineKit): string => {
  const { credential, didDocument, statusLists, logProofs, accreditations } = kit;
  return `${JSON.stringify({ credential, didDocument, statusLists, logProofs, accreditations }, null, 2)}\n`;
};

function isKitStatusList(value: unknown): value is KitStatusList {
  return typeof ownMember(value, 'url') === 'string' && typeof ownMember(value, 'credential') === 'string';
}

const isKitAccreditation = (value: unknown): value is KitAccreditation =>
  typeof ownMember(value, 'credential') === 'string';

/** A kit from parsed JSON, or undefined when it is none. */
export function readKit(value: unknown): OfflineKit | undefined {
  if (!isRecord(value)) return undefined;
  const [credential, didDocument] = [ownMember(value, 'credential'), ownMember(value, 'didDocument')];
  const lists = ownMember(value, 'statusLists') ?? [];
  if (typeof credential !== 'string' || !isRecord(didDocument)) return undefined;
  if (!Array.isArray(lists) || lists.length > MOST_LISTS || !lists.every(isKitStatusList)) return undefined;
  const proofs = ownMember(value, 'logProofs') ?? [];
  if (!Array.isArray(proofs) || proofs.length > MOST_PROOFS) return undefined;
  if (!proofs.every(proof => typeof proof === 'string')) return undefined;
  const accreditations = ownMember(value, 'accreditations') ?? [];
  if (!Array.isArray(accreditations) || accreditations.length > MOST_ACCREDITATIONS) return undefined;
  if (!accreditations.every(isKitAccreditation)) return undefined;
  return { credential, didDocument, statusLists: lists, logProofs: proofs, accreditations };
}

/** A kit from the text of its file, or undefined when it is none. */
export const parseKit = (text: string): OfflineKit | undefined => readKit(parseJson(text, LONGEST_KIT));
