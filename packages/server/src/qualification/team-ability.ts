/** Judges the members of a team one by one and all together; appointing asks this. */
import { FUNCTION_OF, teamAble, type TeamRole } from '@certwright/core/qualification/able-team';
import { ableFor, type Need, type Reason } from '@certwright/core/qualification/able';
import type { Unable } from '@certwright/core/audit/team.guards';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { ability } from './able.reading.ts';

type Days = { readonly from: string; readonly to: string };
type Team = {
  readonly engagement: string;
  readonly audit: string;
  readonly needs: readonly Need[];
  readonly members: readonly {
    readonly person: string;
    readonly role: TeamRole;
    readonly days?: readonly Days[] | undefined;
  }[];
  readonly days: readonly Days[];
};

/** Who of them is not able and why, and what they lack together; while a body keeps no records, only impartiality and time are asked. */
export async function teamAbility(
  act: Act,
  { engagement, audit, needs, members, days }: Team,
): Promise<{ readonly unable: readonly Unable[]; readonly lacking: readonly Reason[] }> {
  const people = [...new Set(members.map(one => one.person))];
  const spans = new Map(members.flatMap(one => one.days ?? days).map(one => [`${one.from} ${one.to}`, one]));
  const [earliest] = [...spans.values()].map(one => one.from).toSorted();
  if (earliest === undefined) return { unable: [], lacking: [] };
  const latest = [...spans.values()]
    .map(one => one.to)
    .toSorted()
    .at(-1);
  // One look at the whole time; who is able is then asked of each span.
  const asked = { engagement, audit, needs, people, from: earliest, to: latest ?? earliest };
  const known = await ability(act, asked);
  const person = await naming(act, people);
  const unable = members.flatMap((member): readonly Unable[] => {
    const role = FUNCTION_OF[member.role];
    if (!role) return [];
    const all = (member.days ?? days).flatMap(span =>
      ableFor({ ...known.question(member.person, role), ...span }),
    );
    const reasons = [...new Map(all.map(one => [JSON.stringify(one), one])).values()];
    return reasons.length === 0 ? [] : [{ person: member.person, name: person(member.person).name, reasons }];
  });
  const team = members.map(({ person: id, role }) => ({ role, record: known.records.get(id)?.state }));
  return { unable, lacking: known.policy ? teamAble({ on: earliest, needs, members: team }) : [] };
}
