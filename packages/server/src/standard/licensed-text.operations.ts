/** Text of a standard that an organization bought: kept, shown inside it, removed; in no export and no event. */
import {
  ExchangeFaultView,
  KeepLicensed,
  KeepLicensedFile,
  LicensedPlace,
  LicensedText,
} from '@certwright/core/standard/own-standard.schema';
import { EditionId } from '@certwright/core/standard/standard.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { exchangeFaultText } from '@certwright/standards/exchange/fault';
import { readLicensed } from '@certwright/standards/exchange/licensed';
import { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { requireEdition } from './adopted.ts';
import { dropLicensed, keepLicensed, licensedKeys, licensedText } from './licensed-text.store.ts';
import { openFile } from './read-file.ts';

/** The trail says that text was kept or went, and of which numbers; never the text. */
const told = (act: Act, edition: string, event: { type: string; edition: string; keys: number | string }) =>
  recordEvent(act, `licensed_text:${contentId('licensed-text', act.org, edition)}`, event);

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
    await told(act, id, { type: 'LicensedTextKept', edition: id, keys: key });
    return { kept: 1 };
  },
});

const keepFile = operation({
  id: 'licensed-text.import',
  method: 'post',
  path: '/standards/{edition}/licensed-texts',
  summary: 'Keep bought text from a table with number and text; a dry run says the faults first',
  permission: 'standard:adopt',
  refusals: ['standard-file-too-large', 'standard-file-unreadable', 'standard-has-faults'],
  input: KeepLicensedFile.extend({ apply: z.boolean().default(false) }),
  output: z.object({ texts: z.number().int(), faults: z.array(ExchangeFaultView), applied: z.boolean() }),
  run: async (act, { edition: id, file, source, apply }) => {
    const edition = await requireEdition(act, id);
    const opened = await openFile(act, file);
    if (opened.kind !== 'rows') {
      const reason = 'Bought text is brought as XLSX or CSV with the columns Number and Text.';
      throw new Refused(refuse('standard-file-unreadable', [], { reason }));
    }
    const read = readLicensed(opened.rows, edition);
    if ('faults' in read) {
      const [first] = read.faults;
      if (apply && first) {
        const facts = { count: read.faults.length, first: exchangeFaultText(first) };
        throw new Refused(refuse('standard-has-faults', [], facts));
      }
      return { texts: 0, faults: [...read.faults], applied: false };
    }
    const texts = read.texts.length;
    if (!apply) return { texts, faults: [], applied: false };
    await keepLicensed(act.tx, { org: act.org, edition: id, source, at: act.at }, read.texts);
    await told(act, id, { type: 'LicensedTextKept', edition: id, keys: texts });
    return { texts, faults: [], applied: true };
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
    await told(act, edition, { type: 'LicensedTextRemoved', edition, keys: key ?? removed });
    return { removed };
  },
});

export const LICENSED_TEXT_OPERATIONS = [list, get, keep, keepFile, remove] as const;
