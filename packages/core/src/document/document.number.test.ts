/** Numbers of documents, given and read. */
import { describe, expect, test } from 'vitest';
import { fromFileName, nextNumber, versionNumber } from './document.number.ts';

const procedures = (...numbers: string[]) => numbers.map(number => ({ number, kind: 'procedure' }));

describe('the next number', () => {
  test.each([
    [[], 'P-01'],
    [['P-01', 'P-02'], 'P-03'],
    [['QP-006', 'QP-007'], 'QP-008'],
    [['QP 1', 'QP 9', 'X-99'], 'QP 10'],
    [['without a figure'], 'P-01'],
  ])('after %j is %s', (taken, next) => {
    expect(nextNumber('procedure', procedures(...taken))).toBe(next);
  });

  test('is free whatever the kind of the document that has it', () => {
    expect(nextNumber('procedure', [{ number: 'p-01', kind: 'other' }])).toBe('P-02');
  });
});

describe('the name of a file', () => {
  test.each([
    ['QP-07_Purchasing rev C.docx', 'QP-07', 'Purchasing', 'C'],
    ['SOP 12 - Cleaning the filler v2.1.pdf', 'SOP 12', 'Cleaning the filler', '2.1'],
    ['Handbuch (Version 4).docx', '', 'Handbuch', '4'],
    ['手順書-校正.docx', '', '手順書-校正', ''],
    ['P-01.docx', '', 'P-01', ''],
    ['IT-SEC-003 Access control.pdf', 'IT-SEC-003', 'Access control', ''],
    ['Rev A.docx', '', 'Rev A', ''],
  ])('%s tells number “%s”, title “%s”, version “%s”', (name, number, title, version) => {
    expect(fromFileName(name)).toEqual({ number, title, version });
  });

  test.each([
    ['C', 3],
    ['Rev. D', 4],
    ['2.1', 2],
    ['', 1],
    ['Rev. 07', 7],
  ])('version “%s” counts as %i', (label, number) => expect(versionNumber(label)).toBe(number));
});
