/** What the team of an audit has to hold together. */
import type { Audit } from '@certwright/core/audit/audit.state';
import { standardOf } from '../qualification/standard-of.ts';

/** Standards and areas that the team has to hold; an audit that was planned without areas needs its standards. */
export const needsOf = ({ needs, certifications }: Audit) =>
  (needs ?? certifications.map(one => ({ standard: standardOf(one.edition), areas: [] }))).map(one => ({
    standard: one.standard,
    areas: [...one.areas],
  }));
