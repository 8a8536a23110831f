/** The standard of an edition, as qualifications name it: "ISO 9001" for `iso-9001-2026`. */
import { canonicalStandard } from '@certwright/rules/standard-name';
import { findEdition } from '@certwright/standards/library';

export const standardOf = (edition: string): string =>
  canonicalStandard(findEdition(edition)?.name ?? edition);
