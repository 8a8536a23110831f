/** A small catalogue for pages that are looked at: loaded by the command line, as the operator does it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeCsv, madeDeliverables } from '@certwright/server/testing/made-catalogue';
import { finish, type Server } from './server.ts';

const ROWS = 600;
const ICS = `identifier,title.en
03,"Services, management, quality"
03.120,Quality
03.120.10,Quality management
`;
/** The committees of the list, under invented titles. */
function committees(): string {
  const named = [...madeDeliverables(ROWS)].flatMap(row => row.ownerCommittee ?? []);
  const rows = [...new Set(named)].map((reference, at) => {
    const title = ['Quality of services', 'Instruments and their calibration', 'Terms and symbols'][at % 3];
    return `${at + 1},${reference},${title},SIS,${at}`;
  });
  return `id,reference,title.en,secretariat.acronym,sortKey\n${rows.join('\n')}\n`;
}

/** @throws when the command says that a list was not taken */
export async function loadCatalogue(server: Pick<Server, 'url' | 'dataFolder'>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'certwright-catalogue-'));
  const deliverables = madeCsv(ROWS);
  const lists = [
    ['ics.csv', ICS],
    ['committees.csv', committees()],
    ['deliverables.csv', deliverables],
    ['deliverables-next.csv', deliverables.replace(',9093,', ',9092,')],
  ] as const;
  try {
    for (const [name, content] of lists) {
      const path = join(folder, name);
      writeFileSync(path, content);
      const done = await finish(['catalogue', 'import', '--from', path, '--url', server.url], {
        CERTWRIGHT_DATA: server.dataFolder,
      });
      if (done.code !== 0) throw new Error(done.output);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
