/** Writes a workbook to try the take-over of a portfolio with: plainly invented clients and people, untidy, three rows wrong on purpose. */
import { writeFileSync } from 'node:fs';
import { untidyPortfolio } from '../packages/core/src/portfolio/untidy.fixture.ts';
import { writtenSheets } from '../packages/server/src/platform/xlsx/sheets.ts';

const [target = 'sample-portfolio.xlsx'] = process.argv.slice(2);
writeFileSync(target, await writtenSheets(untidyPortfolio(300, 40)));
console.log(
  `${target}: 300 certifications and 40 people, all invented; rows 24, 88 and 154 are wrong on purpose`,
);
