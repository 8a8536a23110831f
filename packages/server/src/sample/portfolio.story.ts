/** A portfolio that the sample's body has brought in and not taken over yet: something to map, to mend and to try. */
import { addDays } from '@certwright/rules/calendar-date';
import { untidyPortfolio } from '@certwright/core/portfolio/untidy.fixture';
import type { Body } from './houses.ts';
import type { Teller } from './teller.ts';

const ROWS = 24;

export async function bringPortfolio(teller: Teller, body: Body): Promise<void> {
  teller.at(addDays(teller.today, -3));
  const [certifications] = untidyPortfolio(ROWS, 0);
  const rows = (certifications?.rows ?? []).filter(row => row.length > 1);
  const lines = rows.map(row =>
    row.map(cell => `"${String(typeof cell === 'object' ? cell.serial : cell)}"`).join(';'),
  );
  const text = `${lines.join('\n')}\n`;
  const file = await teller.file(body.schemeManager, body.id, 'Portfolio of the earlier system.csv', text);
  await body.schemeManager.call('portfolio.bring', body.id, { file });
}
