/** What an organization has to protect or to keep running, with who answers for it and how much depends on it. */
import { keptRecord } from '../kernel/kept-record.ts';
import type { Id } from '../kernel/schema.ts';

export const ASSET_KINDS = [
  'information',
  'application',
  'device',
  'network',
  'place',
  'people',
  'supplier-service',
  'other',
] as const;
/** How much harm a loss would do. */
export const PROTECTION_NEEDS = ['normal', 'high', 'very-high'] as const;
export type ProtectionNeed = (typeof PROTECTION_NEEDS)[number];

export type Asset = {
  readonly name: string;
  readonly kind: (typeof ASSET_KINDS)[number];
  readonly owner: Id | null;
  readonly confidentiality: ProtectionNeed | null;
  readonly integrity: ProtectionNeed | null;
  readonly availability: ProtectionNeed | null;
  readonly site: Id | null;
  readonly note: string;
};

const BLANK: Asset = {
  name: '',
  kind: 'other',
  owner: null,
  confidentiality: null,
  integrity: null,
  availability: null,
  site: null,
  note: '',
};

export const asset = keptRecord('Asset', BLANK);
