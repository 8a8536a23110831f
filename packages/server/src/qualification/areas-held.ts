/** The technical areas that somebody of a body holds on a day, for auditing or as an expert. */
import { type CompetenceRecord, inForce } from '@certwright/core/qualification/competence.state';

const HELD_BY: readonly string[] = ['audit', 'lead-audit', 'expert'];

export const areasHeld = (
  records: Iterable<{ readonly state: CompetenceRecord }>,
  day: string,
): ReadonlySet<string> =>
  new Set(
    [...records].flatMap(({ state }) =>
      state.qualifications
        .filter(one => HELD_BY.includes(one.function) && inForce(one, day))
        .flatMap(one => one.areas),
    ),
  );
