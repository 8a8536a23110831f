/** Who of a body is away on some days. Holidays of the body itself join here when it keeps a calendar of them. */
import type { Act } from '../platform/events/act.ts';
import { awayRows, type Days } from './absence.store.ts';

export type Away = Days & { readonly id: string; readonly person: string };

export const awayBetween = async (
  act: Pick<Act, 'tx' | 'org'>,
  days: Days,
): Promise<ReadonlyMap<string, readonly Away[]>> =>
  Map.groupBy(await awayRows(act.tx, act.org, days), one => one.person);
