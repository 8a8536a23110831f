/** Puts candidates in order and says what speaks for each: who can do most of what is needed, then who has most time. */

type Candidate = {
  readonly person: { readonly id: string; readonly name: string };
  readonly able: readonly string[];
  readonly areas: readonly string[];
  readonly standards: readonly string[];
  readonly bond: string | null;
  readonly days: number;
};

/** Leading counts most, then standards and areas that the audit needs, then time, then people of the house. */
const worth = ({ able, standards, areas, days, bond }: Candidate): number =>
  (able.includes('lead') ? 1_000 : able.includes('auditor') ? 500 : able.includes('expert') ? 250 : 0) +
  standards.length * 40 +
  areas.length * 20 -
  Math.min(days, 60) / 4 +
  (bond === 'employed' ? 2 : 0);

const listed = (names: readonly string[]): string => names.join(', ');

function speaksFor({ able, standards, areas, days, bond }: Candidate): string[] {
  if (able.length === 0) return [];
  return [
    able.includes('lead') ? 'Can lead' : able.includes('auditor') ? 'Can audit' : 'Can advise as an expert',
    ...(standards.length > 0 ? [`holds ${listed(standards)}`] : []),
    ...(areas.length > 0 ? [`knows ${listed(areas)}`] : []),
    days === 0 ? 'free in the weeks around' : `${days} days taken in the weeks around`,
    ...(bond === 'employed' ? ['of the house'] : []),
  ];
}

export const rank = <C extends Candidate>(rows: readonly C[]): (C & { because: string[] })[] =>
  rows
    .map(row => ({ ...row, because: speaksFor(row), worth: worth(row) }))
    .toSorted((a, b) => b.worth - a.worth || (a.person.name < b.person.name ? -1 : 1))
    .map(({ worth: _, ...row }) => row as C & { because: string[] });
