/** News of the catalogue for an organization: what changed about the standards that it holds or watches. */
import { isNews } from '@certwright/core/catalogue/change';
import { designation } from '@certwright/standards/edition';
import { adoptedEditions } from '../standard/adopted.ts';
import type { Act } from '../platform/events/act.ts';
import { changeOf, changeView } from './catalogue.view.ts';
import { unseenChanges } from './watch.store.ts';

export type News = {
  readonly deliverable: number;
  readonly reference: string;
  /** Of the changes that were not noted, the newest first. */
  readonly sentences: readonly string[];
  readonly through: number;
  readonly at: string;
};

export async function catalogueNews(act: Pick<Act, 'tx' | 'org' | 'today'>): Promise<readonly News[]> {
  const adopted = await adoptedEditions(act);
  const since = new Map(adopted.map(({ adoption, edition }) => [designation(edition), adoption.adoptedOn]));
  const rows = await unseenChanges(act.tx, act.org, [...since.keys()], act.today);
  const news = rows.filter(row => {
    // What changed before the edition was adopted is no news to those who adopted it.
    if (row.at.slice(0, 10) < (since.get(row.base) ?? '')) return false;
    return isNews(changeOf(row)) || (row.kind === 'added' && row.base !== row.reference);
  });
  return [...Map.groupBy(news, row => row.id).values()].flatMap(of => {
    const [first] = of;
    if (!first) return [];
    const { id, reference, pos, at } = first;
    return [
      { deliverable: id, reference, through: pos, at, sentences: of.map(row => changeView(row).sentence) },
    ];
  });
}
