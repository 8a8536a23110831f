/** Judges the members of a team one by one and all together; appointing asks this. */
import { FUNCTION_OF, teamAble, type TeamRole } from '@certwright/core/qualification/able-team';
import type { Need, Reason } from '@certwright/core/qualification/able';
import type { Unable } from '@certwright/core/audit/team.guards';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { ability } from './able.reading.ts';

type Team = {
  readonly engagement: string;
  readonly audit: string;
  readonly needs: readonly Need[];
  readonly members: readonly { readonly person: string; readonly role: TeamRole }[];
  readonly days: readonly { readonly from: string; readonly to: string }[];
};

/** Who of them is not able and why, and what they lack together; while a body keeps no records, only impartiality and time are asked. */
export async function teamAbility(
  act: Act,
  { engagement, audit, needs, members, days }: Team,
): Promise<{ readonly unable: readonly Unable[]; readonly lacking: readonly Reason[] }> {
  const people = [...new Set(members.map(one => one.person))];
  const perDay = await Promise.all(
    days.map(({ from, to }) => ability(act, { engagement, audit, needs, people, from, to })),
  );
  const [first] = perDay;
  if (!first) return { unable: [], lacking: [] };
  const person = await naming(act, people);
  const unable = members.flatMap((member): readonly Unable[] => {
    const asked = FUNCTION_OF[member.role];
    if (!asked) return [];
    const all = perDay.flatMap(one => one.whyNot(member.person, asked));
    const reasons = [...new Map(all.map(one => [JSON.stringify(one), one])).values()];
    return reasons.length === 0 ? [] : [{ person: member.person, name: person(member.person).name, reasons }];
  });
  const on = days[0]?.from ?? '';
  const team = members.map(({ person: id, role }) => ({ role, record: first.records.get(id)?.state }));
  return { unable, lacking: first.policy ? teamAble({ on, needs, members: team }) : [] };
}
