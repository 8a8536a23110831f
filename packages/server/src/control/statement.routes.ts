/** An issued Statement of Applicability as a file: PDF to send, Word and XLSX to work with. */
import type { IssueView } from '@certwright/core/control/control.schema';
import type { z } from 'zod';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { DOCX } from '../platform/docx/media-type.ts';
import { drawn } from '../platform/pdf/drawn.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { workbook, XLSX } from '../platform/xlsx/workbook.ts';
import { ownName } from '../party/people.ts';
import { issueView } from './statement.ts';

type Statement = z.infer<typeof IssueView>;

const COLUMNS = [
  { title: 'Control', share: 7, width: 10 },
  { title: 'Title', share: 20, width: 40 },
  { title: 'Applies', share: 7, width: 10 },
  { title: 'Because of', share: 12, width: 24 },
  { title: 'Reason', share: 38, width: 70 },
  { title: 'Implementation', share: 12, width: 18 },
];

const WORDS: Readonly<Record<string, string>> = {
  risk: 'risk treatment',
  law: 'law',
  contract: 'contract',
  business: 'business need',
  'not-started': 'not started',
  partly: 'partly',
  'in-place': 'in place',
  effective: 'effective',
};

const linesOf = (statement: Statement): string[][] =>
  statement.lines.map(line => [
    line.key,
    line.title,
    line.applicable ? 'yes' : 'no',
    line.bases.map(one => WORDS[one] ?? one).join(', '),
    line.reason,
    line.applicable ? (WORDS[line.implementation] ?? line.implementation) : '',
  ]);

const asXlsx = (statement: Statement): Promise<Buffer> => workbook('Statement', COLUMNS, linesOf(statement));

const headOf = (statement: Statement, author: string): string[] => [
  `${author} · ${statement.name}`,
  `Version ${statement.number}, issued on ${statement.issuedOn} by ${statement.issuedBy.name}`,
  `Scope: ${statement.scope}`,
];

const asPdf = (statement: Statement, author: string): Promise<Buffer> =>
  drawn('pdf', async () => {
    const { sheetPdf } = await import('../platform/pdf/sheet.ts');
    return sheetPdf({
      title: 'Statement of Applicability',
      lines: headOf(statement, author),
      columns: COLUMNS,
      rows: linesOf(statement),
      author,
      at: `${statement.issuedOn}T00:00:00.000Z`,
    });
  });

const asDocx = (statement: Statement, author: string): Promise<Buffer> =>
  drawn('docx', async () => {
    const { writtenDocx } = await import('../platform/docx/written.docx.ts');
    return writtenDocx({
      language: 'en',
      title: 'Statement of Applicability',
      lines: headOf(statement, author),
      parts: [{ title: 'Controls', columns: COLUMNS, rows: linesOf(statement) }],
      signatures: [],
      foot: `Statement of Applicability, version ${statement.number}`,
      landscape: true,
    });
  });

const FILES = [
  { ending: 'pdf', type: 'application/pdf', cost: 50, write: asPdf },
  { ending: 'docx', type: DOCX, cost: 50, write: asDocx },
  { ending: 'xlsx', type: XLSX, cost: 10, write: asXlsx },
] as const;

export const statementRoutes: Mount = (app, parts) => {
  for (const { ending, type, cost, write } of FILES) {
    const path = `${TENANT}/statements-of-applicability/:edition/issues/:number/statement.${ending}` as const;
    app.get(path, weighs(cost, 'control.download'), async c => {
      const entered = await enter(parts, c, 'control.download', ['requirement:read']);
      const { edition, number } = c.req.param();
      if (!/^[1-9]\d{0,5}$/.test(number)) throw new NotFound('issued statement');
      const [statement, author] = await entered.read(async act => [
        await issueView(act, edition, Number(number)),
        await ownName(act),
      ]);
      const name = `Statement of Applicability ${number}, ${statement.name}.${ending}`;
      c.header('content-type', type);
      c.header('content-disposition', attachment(name));
      c.header('cache-control', 'private, no-store');
      return c.body(new Uint8Array(await write(statement, author)));
    });
  }
};
