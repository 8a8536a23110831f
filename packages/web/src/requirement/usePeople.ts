/** The people of the organization as choices of an owner. */
import { useRead } from '../api/hooks.ts';
import type { PickChoice } from '../ui/pick/PickField.tsx';

export function usePeople(): readonly PickChoice[] {
  const { data } = useRead('party.people', {});
  return (data?.people ?? []).map(person => ({ value: person.id, label: person.name }));
}
