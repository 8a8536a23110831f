/** Chapter 6, beside it: a body brings certifications in mid-cycle from a table, mends a row, and takes them over. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import type { Door, Story } from './door.ts';

export async function bringPortfolio(door: Door, { body }: Story, suffix: string): Promise<void> {
  const { decider } = body;
  const decidedOn = addMonths(door.today, -8);
  const expiresOn = addDays(addMonths(decidedOn, 36), -1);
  const row = (n: number, standard: string): string =>
    [`P${suffix}-${n}`, `Sample client ${n}`, standard, decidedOn, decidedOn, expiresOn, `C-${n}`].join(';');
  const text = [
    'Zert.-Nr.;Kunde;Norm;Erstzertifizierung;Decision;Gültig bis;Vertrag',
    row(1, 'ISO 9001:2015'),
    row(2, 'House rule 7'),
  ].join('\n');
  const { id: file } = await decider.upload(
    body.id,
    `portfolio ${suffix}.csv`,
    new TextEncoder().encode(text),
  );
  const { id } = await decider.call('portfolio.bring', body.id, { file });
  const { rows } = await decider.call('portfolio.try', body.id, { id, only: 'open' });
  const [remark] = rows[0].remarks;
  door.tell(
    'A portfolio is tried before anything is made: what nobody can know is asked',
    `${remark.cell}: ${remark.text}`,
  );
  await decider.refused('portfolio.start', body.id, { id }, 'portfolio-has-open-rows');
  await decider.call('portfolio.mend', body.id, { id, standards: { 'House rule 7': 'iso-14001-2015' } });
  const { summary } = await decider.call('portfolio.try', body.id, { id });
  await decider.call('portfolio.start', body.id, { id });
  door.tell(
    'Mended, it is taken over as a job',
    `${summary.certifications} certifications of ${summary.rows} rows`,
  );
}
