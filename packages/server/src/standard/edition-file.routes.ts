/** Editions as files: an OSCAL catalogue, a table and mappings to other editions, of the library in our words or brought; never text that was bought. */
import { designation, type Edition } from '@certwright/standards/edition';
import { LICENSED_COLUMNS } from '@certwright/standards/exchange/licensed';
import { oscalCatalogOf } from '@certwright/standards/exchange/oscal-export';
import { oscalMappingOf } from '@certwright/standards/exchange/oscal-mapping-export';
import { TABLE_COLUMNS, tableOf, TEMPLATE_ROWS } from '@certwright/standards/exchange/table';
import type { Context } from 'hono';
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { workbook, XLSX } from '../platform/xlsx/workbook.ts';
import { requireEdition } from './adopted.ts';
import { relationsBetween } from './edition-relations.ts';
import { carriedOf, ownEditionOf } from './own-standard.store.ts';

const WIDTHS: Readonly<Record<string, number>> = {
  Title: 36,
  Asks: 70,
  'Looks for': 60,
  Records: 36,
  When: 36,
};
const COLUMNS = TABLE_COLUMNS.map(title => ({ title, width: WIDTHS[title] ?? 14 }));

/** A UUID of the kind that OSCAL's schema takes, the same for the same content. */
const oscalUuid = (...content: readonly [string, ...string[]]): string =>
  contentId(...content).replace(/^(.{14})./, '$15');
const oscalId = (edition: Edition): string => oscalUuid('oscal', JSON.stringify(edition));

async function catalog(act: Act, edition: Edition): Promise<string> {
  const kept = await ownEditionOf(act.tx, act.org, edition.id);
  const beside = kept && (await carriedOf(act.tx, act.org, kept.state.content));
  const out = oscalCatalogOf(edition, { uuid: oscalId(edition), at: act.at }, beside?.carried);
  return JSON.stringify(out, null, 2);
}

const send = (c: Context, type: string, name: string, content: string | Buffer): Response => {
  c.header('content-type', type);
  c.header('content-disposition', attachment(name));
  c.header('cache-control', 'private, no-store');
  return c.body(typeof content === 'string' ? content : new Uint8Array(content));
};

export const editionFileRoutes: Mount = (app, parts) => {
  app.get(`${TENANT}/standards/:edition/catalog.json`, weighs(10, 'own-standard.export'), async c => {
    const entered = await enter(parts, c, 'own-standard.export', ['requirement:read']);
    const [name, content] = await entered.read(async act => {
      const edition = await requireEdition(act, c.req.param('edition'));
      return [designation(edition), await catalog(act, edition)] as const;
    });
    return send(c, 'application/json', `${name} OSCAL catalogue.json`, content);
  });

  app.get(`${TENANT}/standards/:edition/mappings/:to`, weighs(10, 'own-standard.export'), async c => {
    const entered = await enter(parts, c, 'own-standard.export', ['requirement:read']);
    const [name, content] = await entered.read(async act => {
      const other = c.req.param('to').replace(/\.json$/, '');
      const found = await relationsBetween(act, c.req.param('edition'), other);
      if (!found) throw new NotFound('relation between these editions');
      const { from, to, relations } = found;
      const uuid = (part: string): string => oscalUuid(`mapping ${act.org}`, part, JSON.stringify(relations));
      const out = oscalMappingOf(from, to, relations, found, { uuid, at: act.at });
      const both = `${designation(from.edition)} to ${designation(to.edition)}`;
      return [both, JSON.stringify(out, null, 2)] as const;
    });
    return send(c, 'application/json', `${name} OSCAL mapping.json`, content);
  });

  app.get(`${TENANT}/standards/:edition/requirements.xlsx`, weighs(10, 'own-standard.export'), async c => {
    const entered = await enter(parts, c, 'own-standard.export', ['requirement:read']);
    const edition = await entered.read(act => requireEdition(act, c.req.param('edition')));
    const file = await workbook('Requirements', COLUMNS, tableOf(edition).slice(1));
    return send(c, XLSX, `${designation(edition)} requirements.xlsx`, file);
  });

  app.get(`${TENANT}/exports/standard-template.xlsx`, weighs(5, 'own-standard.template'), async c => {
    await enter(parts, c, 'own-standard.template', ['standard:adopt']);
    const file = await workbook('Standard', COLUMNS, TEMPLATE_ROWS.slice(1));
    return send(c, XLSX, 'Standard of your own.xlsx', file);
  });

  app.get(
    `${TENANT}/standards/:edition/licensed-template.xlsx`,
    weighs(5, 'licensed-text.template'),
    async c => {
      const entered = await enter(parts, c, 'licensed-text.template', ['standard:adopt']);
      const edition = await entered.read(act => requireEdition(act, c.req.param('edition')));
      const columns = LICENSED_COLUMNS.map(title => ({ title, width: title === 'Text' ? 90 : 14 }));
      const rows = edition.requirements.map(one => [one.key, '']);
      return send(c, XLSX, `${designation(edition)} bought text.xlsx`, await workbook('Text', columns, rows));
    },
  );
};
