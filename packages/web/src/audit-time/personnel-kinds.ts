/** Kinds of people in the scope, and what else has to be said of each to count them. */

type Kind = {
  readonly label: string;
  readonly asks: readonly ('hoursPerWeek' | 'presentAtAudit' | 'reducedTo' | 'underControl')[];
};

export const PERSONNEL_KINDS = {
  full: { label: 'Full time', asks: [] },
  'part-time': { label: 'Part time', asks: ['hoursPerWeek'] },
  shift: { label: 'Shift work', asks: ['reducedTo'] },
  contractor: { label: 'Contractors', asks: ['underControl'] },
  repetitive: { label: 'Identical, repetitive work', asks: ['reducedTo'] },
  seasonal: { label: 'Seasonal', asks: ['presentAtAudit', 'reducedTo'] },
} as const satisfies Record<string, Kind>;

export type PersonnelKind = keyof typeof PERSONNEL_KINDS;

export const KIND_CHOICES = Object.entries(PERSONNEL_KINDS).map(([value, { label }]) => ({ value, label }));

export const asksFor = (kind: string): Kind['asks'] => PERSONNEL_KINDS[kind as PersonnelKind]?.asks ?? [];
