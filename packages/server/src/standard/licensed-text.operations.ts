/** Text of a standard that an organization bought: kept, shown inside it, removed; in no export and no event. */
import { KeepLicensed, LicensedPlace, LicensedText } from '@certwright/core/standard/own-standard.schema';
import { EditionId } from '@certwright/core/standard/standard.schema';
import { z } from 'zod';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { requireEdition } from './adopted.ts';
import { toldLicensed } from './licensed-text.event.ts';
import { dropLicensed, keepLicensed, licensedKeys, licensedText } from './licensed-text.store.ts';

const list = operation({
  id: 'licensed-text.list',
  method: 'get',
  path: '/standards/{edition}/licensed-texts',
  summary: 'For which numbers of an edition the organization keeps text that it bought',
  permission: 'requirement:read',
  input: z.object({ edition: EditionId }),
  output: z.object({ keys: z.array(z.string()) }),
  run: async (act, { edition }) => {
    await requireEdition(act, edition);
    return { keys: [...(await licensedKeys(act.tx, act.org, edition))] };
  },
});

const get = operation({
  id: 'licensed-text.get',
  method: 'get',
  path: '/standards/{edition}/licensed-texts/{key}',
  summary: 'The text that the organization bought for one requirement, or nothing',
  permission: 'requirement:read',
  input: LicensedPlace,
  output: z.object({ kept: LicensedText.nullable() }),
  run: async (act, { edition, key }) => {
    const row = await licensedText(act.tx, act.org, edition, key);
    if (!row) return { kept: null };
    const { body: text, source, kept_at } = row;
    return { kept: { key, text, source, licensed: true as const, keptOn: kept_at.slice(0, 10) } };
  },
});

const keep = operation({
  id: 'licensed-text.keep',
  method: 'put',
  path: '/standards/{edition}/licensed-texts/{key}',
  summary: 'Keep the text that the organization bought for one requirement',
  permission: 'standard:adopt',
  input: KeepLicensed,
  output: z.object({ kept: z.number().int() }),
  run: async (act, { edition: id, key, text, source }) => {
    const edition = await requireEdition(act, id);
    if (!edition.requirements.some(one => one.key === key)) throw new NotFound('requirement');
    await keepLicensed(act.tx, { org: act.org, edition: id, source, at: act.at }, [{ key, text }]);
    await toldLicensed(act, id, { type: 'LicensedTextKept', edition: id, keys: key });
    return { kept: 1 };
  },
});

const remove = operation({
  id: 'licensed-text.remove',
  method: 'post',
  path: '/standards/{edition}/licensed-texts/remove',
  summary: 'Remove bought text, of one number or of the whole edition; nothing of it stays',
  permission: 'standard:adopt',
  input: LicensedPlace.partial({ key: true }),
  output: z.object({ removed: z.number().int() }),
  run: async (act, { edition, key }) => {
    const removed = await dropLicensed(act.tx, act.org, edition, key);
    if (removed === 0) throw new NotFound('licensed text');
    await toldLicensed(act, edition, { type: 'LicensedTextRemoved', edition, keys: key ?? removed });
    return { removed };
  },
});

export const LICENSED_TEXT_OPERATIONS = [list, get, keep, remove] as const;
