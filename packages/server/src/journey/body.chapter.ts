/** Chapter 3, before it: a certification body sets itself up, within what the rules leave open. */
import { USUAL_DEADLINES } from '@certwright/core/body/deadline.table';
import { addYears } from '@certwright/rules/calendar-date';
import type { Door, Story } from './door.ts';

export async function setUpBody(door: Door, { body: { id, schemeManager } }: Story): Promise<void> {
  const from = addYears(door.today, -6);
  const editions = ['iso-9001-2015', 'iso-iec-27001-2022', 'iso-14001-2015'];
  for (const edition of editions) await schemeManager.call('scheme.record', id, { edition, from });
  await schemeManager.call('accreditation.record', id, {
    accreditedBy: 'Example Accreditation Office',
    number: 'EAO-ZM-900',
    editions: editions.slice(0, 2),
    codes: [
      { system: 'iaf', code: '19' },
      { system: 'iaf', code: '33' },
    ],
    countries: ['DE'],
    from,
  });
  await schemeManager.call('price-list.record', id, {
    name: 'Prices',
    currency: 'EUR',
    from,
    dayRate: '1250.00',
    rates: [{ edition: 'iso-iec-27001-2022', dayRate: '1400.00' }],
    certificateFee: '350.00',
    travel: 'flat',
    travelFlat: '380.00',
  });
  const tooLong = { ...USUAL_DEADLINES, suspensionMonths: 12 };
  const refused = await schemeManager.refused(
    'practice.set-deadlines',
    id,
    tooLong,
    'deadline-outside-rules',
  );
  door.tell('A suspension of twelve months cannot be chosen', refused.detail);
  await schemeManager.call('practice.set-deadlines', id, { ...USUAL_DEADLINES, answerDays: 21 });
  door.tell(
    'The body sets itself up',
    `${editions.length} schemes, an accreditation, a price list, its times`,
  );
}
