/** The gap spreadsheet as a download. */
import type { Mount } from '../platform/http/app.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { XLSX } from '../platform/xlsx/workbook.ts';
import { ownName } from '../party/people.ts';
import { gapWorkbook } from './gap.ts';

export const gapRoutes: Mount = (app, parts) => {
  app.get(`${TENANT}/exports/gap.xlsx`, weighs(10, 'exchange.gapTemplate'), async c => {
    const entered = await enter(parts, c, 'exchange.gapTemplate', ['exchange:import']);
    const [file, name, day] = await entered.read(async act => [
      await gapWorkbook(act),
      await ownName(act),
      act.today,
    ]);
    c.header('content-type', XLSX);
    c.header('content-disposition', attachment(`Gap assessment ${name} ${day}.xlsx`));
    c.header('cache-control', 'private, no-store');
    return c.body(new Uint8Array(file));
  });
};
