/** Where ISO publishes its open data, and under which licence it may be shown. */
import type { Kind } from './source.ts';

const BASE = 'https://isopublicstorageprod.blob.core.windows.net/opendata/_latest/';

/** The default address of each set, in the order in which they are loaded: names first, then what is named by them. */
export const SETS: readonly { readonly kind: Kind; readonly address: string }[] = [
  { kind: 'ics', address: `${BASE}iso_ics/xml/ICS-simple.xml` },
  { kind: 'committees', address: `${BASE}iso_technical_committees/json/iso_technical_committees.jsonl` },
  { kind: 'deliverables', address: `${BASE}iso_deliverables_metadata/json/iso_deliverables_metadata.jsonl` },
];

/** The licence asks that source and licence are named and linked. */
export const ATTRIBUTION = {
  text: 'Contains information from ISO Open Data, licensed under ODC-By 1.0.',
  source: 'https://www.iso.org/open-data.html',
  licence: 'https://opendatacommons.org/licenses/by/1-0/',
} as const;

/** What people are told of an address: no query and no password. */
export function shownAddress(address: string): string {
  try {
    const { host, pathname } = new URL(address);
    return `${host}${pathname}`.slice(0, 300);
  } catch {
    return address.slice(0, 300);
  }
}
