/** Which document's table gives the audit time of an edition. */
import type { Scheme } from '@certwright/rules/audit-time/scheme-tables';

const SCHEMES: readonly (readonly [prefix: string, scheme: Scheme])[] = [
  ['iso-9001-', 'qms'],
  ['iso-14001-', 'ems'],
  ['iso-45001-', 'ohsms'],
  ['iso-iec-27001-', 'isms'],
];

export const schemeOf = (edition: string): Scheme | undefined =>
  SCHEMES.find(([prefix]) => edition.startsWith(prefix))?.[1];
