/** Chapter 1: the adviser ranks the standards with reasons; two editions are adopted; one requirement list appears. */
import type { Door, Story } from './door.ts';

export const EDITIONS = ['iso-9001-2015', 'iso-iec-27001-2022'] as const;

const ANSWERS = {
  asked: ['quality', 'security'],
  activity: ['manufacturing'],
  buyers: ['companies'],
  data: ['entrusted', 'serious'],
  hazards: ['machines'],
  aims: ['defects', 'knowledge'],
  size: ['medium'],
  when: ['12'],
};

export async function choose(door: Door, { client }: Story): Promise<void> {
  const { ranked } = await client.manager.call('adviser.advise', '', { answers: ANSWERS });
  const best = ranked.slice(0, 3).map((r: { edition: string; fit: string }) => `${r.edition} (${r.fit})`);
  door.tell(
    'The adviser ranks the standards and says why',
    `${best.join(', ')}; first reason: ${ranked[0].reasons[0].text}`,
  );
  await client.manager.call('demand.record', client.id, {
    standard: 'ISO 9001',
    who: 'Harbour Shipyards',
    kind: 'customer',
    source: 'Supplier manual, section 3',
    demandedOn: '2026-01-05',
  });
  await client.manager.call('adviser.keep', client.id, { answers: ANSWERS });
  for (const edition of EDITIONS) {
    await client.manager.call('standard.adopt', client.id, {
      edition,
      scope: 'The whole company in Kiel and Lübeck',
    });
  }
  await client.manager.call('plan.adopt', client.id, {
    answers: ANSWERS,
    editions: [...EDITIONS],
    scope: 'The whole company in Kiel and Lübeck',
  });
  await client.manager.call('transition.planAudit', client.id, {
    from: 'iso-9001-2015',
    to: 'iso-9001-2026',
    auditOn: '2029-06-01',
  });
  const { total, rows } = await client.manager.call('requirement.list', client.id);
  const common = rows.filter((row: { common: boolean }) => row.common).length;
  door.tell(
    'Two editions are adopted; their requirements stand in one list',
    `${total} lines, ${common} of them common to both`,
  );
}
