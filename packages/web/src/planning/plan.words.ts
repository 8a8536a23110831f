/** A plan as screens know it, and the words of its sessions. */
import type { Input, Output } from '../api/client.ts';

export type Plan = Output<'audit-plan.get'>;
export type PlanSession = Plan['sessions'][number];
export type Draft = Input<'audit-plan.draft'>;

export const KIND_WORDS: Readonly<Record<PlanSession['kind'], string>> = {
  opening: 'Opening meeting',
  audit: 'Audit',
  team: 'Meeting of the team',
  closing: 'Closing meeting',
  break: 'Break',
  travel: 'Travel',
};

/** A session as the draft takes it: people by their ids. */
export const plain = (one: PlanSession): Draft['sessions'][number] => ({
  ...one,
  people: one.people.map(person => person.id),
});
