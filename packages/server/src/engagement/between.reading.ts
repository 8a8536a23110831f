/** What stands open between a body and its clients, as what somebody on either side can do about it. */
import type { Citation } from '@certwright/core/kernel/decider';
import { iso17021 } from '@certwright/core/kernel/citation';
import type { Permission } from '@certwright/core/party/permission.table';
import { findEdition } from '@certwright/standards/library';
import type { Act } from '../platform/events/act.ts';
import { openBetween, type OpenKind, type OpenRow } from './between.store.ts';

export type { OpenKind } from './between.store.ts';

export type ToDo = {
  readonly kind: OpenKind;
  readonly id: string;
  /** What is to be done, apart from each other where a record asks for several things. */
  readonly act: string;
  readonly text: string;
  readonly detail: string;
  readonly path: string;
  readonly due: string | null;
  readonly because: Citation;
};

type Said = Pick<ToDo, 'act' | 'text' | 'because'> & { readonly may: Permission };
type Side = 'body' | 'client';

/** What each side does about a record; nothing where it waits for the other side. */
const ACTS: Readonly<Record<OpenKind, (row: OpenRow, side: Side) => Said | undefined>> = {
  application: (row, side) => {
    const because = iso17021('9.1.2');
    if (side === 'body')
      return {
        act: 'review',
        text: `Review the application of ${row.client}`,
        because,
        may: 'application:review',
      };
    return row.unanswered > 0
      ? {
          act: 'answer',
          text: `Answer what ${row.body} asks about the application`,
          because,
          may: 'application:submit',
        }
      : undefined;
  },
  offer: (row, side) => {
    const because = iso17021('5.1.2');
    return side === 'body'
      ? { act: 'lapse', text: `Offer ${row.number} to ${row.client} lapses`, because, may: 'offer:make' }
      : { act: 'answer', text: `Answer offer ${row.number} of ${row.body}`, because, may: 'offer:answer' };
  },
  contract: (row, side) => {
    const because = iso17021('5.1.2');
    if (side === 'client')
      return row.phase === 'offered'
        ? { act: 'sign', text: `Sign contract ${row.number} with ${row.body}`, because, may: 'offer:answer' }
        : undefined;
    return row.phase === 'drafted'
      ? {
          act: 'sign',
          text: `Sign contract ${row.number} with ${row.client}`,
          because,
          may: 'contract:conclude',
        }
      : {
          act: 'countersignature',
          text: `Contract ${row.number} waits for the signature of ${row.client}`,
          because,
          may: 'contract:conclude',
        };
  },
  change: (row, side) =>
    side === 'body'
      ? {
          act: 'assess',
          text: `Assess the change at ${row.client}`,
          because: iso17021('8.5.3'),
          may: 'application:review',
        }
      : undefined,
};

const PATHS = {
  application: '/audit/applications',
  offer: '/audit/offers',
  contract: '/audit/contracts',
  change: '/audit/changes',
} as const;

const detailOf = ({ kind, what, editions }: OpenRow): string =>
  kind === 'change' ? what : editions.map(id => findEdition(id)?.name ?? id).join(', ');

/** @param most of each kind, the oldest first */
export async function toDoBetween(
  act: Act,
  kinds: readonly OpenKind[],
  most: number,
): Promise<readonly ToDo[]> {
  const side: Side = act.kind === 'certification-body' ? 'body' : 'client';
  if (!act.can('engagement:read')) return [];
  const rows = await openBetween(act.tx, act, kinds, most);
  return rows.flatMap(row => {
    const said = ACTS[row.kind](row, side);
    if (!said || !act.can(said.may)) return [];
    const { may: _, ...words } = said;
    return [
      {
        ...words,
        kind: row.kind,
        id: row.id,
        detail: detailOf(row),
        path: `${PATHS[row.kind]}/${row.id}`,
        due: row.day,
      },
    ];
  });
}
