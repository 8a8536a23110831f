/** The documents that deciders cite, so that an edition is written once. */
import type { Citation } from './decider.ts';

const cite =
  (doc: string, edition: string) =>
  (clause: string): Citation => ({ doc, edition, clause });

export const iso17021 = cite('ISO/IEC 17021-1', '2015');
export const iso9001 = cite('ISO 9001', '2015');
export const iso9001Climate = cite('ISO 9001:2015/Amd 1', '2024');
export const iso27001 = cite('ISO/IEC 27001', '2022');
export const iso19011 = cite('ISO 19011', '2026');
export const md2 = cite('IAF MD 2', '2023');
export const md1 = cite('IAF MD 1', '2023');
export const md5 = cite('IAF MD 5', '2023');
/** On certificates outside of accreditation; resolutions have a number and no clauses. */
export const iafResolution = cite('IAF Resolution', '2015');

/** `ISO/IEC 17021-1:2015, 9.5.1` */
export const citationText = (c: Citation): string => `${c.doc}:${c.edition}, ${c.clause}`;
