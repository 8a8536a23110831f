/** A small catalogue for pages that are looked at: loaded by the command line, as the operator does it. */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeCsv } from '@certwright/server/testing/made-catalogue';
import { finish, type Server } from './server.ts';

const ROWS = 600;
const ICS = `identifier,title.en
03,"Services, management, quality"
03.120,Quality
03.120.10,Quality management
`;

/** @throws when the command says that a list was not taken */
export async function loadCatalogue(server: Pick<Server, 'url' | 'dataFolder'>): Promise<void> {
  for (const content of [ICS, madeCsv(ROWS), madeCsv(ROWS).replace(',9093,', ',9092,')]) {
    const path = join(tmpdir(), `certwright-catalogue-${process.pid}.csv`);
    writeFileSync(path, content);
    const done = await finish(['catalogue', 'import', '--from', path, '--url', server.url], {
      CERTWRIGHT_DATA: server.dataFolder,
    });
    rmSync(path);
    if (done.code !== 0) throw new Error(done.output);
  }
}
