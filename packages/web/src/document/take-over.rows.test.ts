/** Rows of a take-over from files and a pasted list. */
import { expect, test } from 'vitest';
import { listedRows, rowOfFile, withList } from './take-over.rows.ts';

const files = { a: 'QP-07 Purchasing rev C.docx', b: 'Cleaning.pdf' };
const rows = Object.entries(files).map(([id, name]) => rowOfFile(name, id));

test('a file tells number, title and version', () => {
  expect(rows[0]).toMatchObject({ number: 'QP-07', title: 'Purchasing', version: 'C' });
});

test('a list from a spreadsheet says the rest, by file or by number', () => {
  const list = 'No.\tOwner\tApproved by\tApproved on\nqp-07\tMira Lund\tH. Berg\t4.5.2023';
  expect(withList(rows, files, listedRows(list))).toMatchObject([
    {
      number: 'QP-07',
      title: 'Purchasing',
      owner: 'Mira Lund',
      approvedBy: 'H. Berg',
      approvedOn: '4.5.2023',
    },
    { title: 'Cleaning' },
  ]);
  const byFile = 'File;Number;Title;Kind\nCleaning.pdf;I-04;Cleaning the filler;Record form';
  expect(withList(rows, files, listedRows(byFile))[1]).toMatchObject({
    number: 'I-04',
    title: 'Cleaning the filler',
    kind: 'record-form',
  });
});

test('what a list leaves empty keeps what the file told', () => {
  const list = 'Number\tTitle\nQP-07\t';
  expect(withList(rows, files, listedRows(list))[0]).toMatchObject({ title: 'Purchasing' });
});
