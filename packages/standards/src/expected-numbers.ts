// The numbers that each edition has, written down apart from the data so that a lost clause is noticed.

/** Assessable numbers per edition in reading order; `4.1-4` stands for 4.1 to 4.4. Counted in the test. */
const NUMBERS: Readonly<Record<string, string>> = {
  'iso-9001-2015': `4.1-3 4.4.1-2 5.1.1-2 5.2.1-2 5.3 6.1.1-2 6.2.1-2 6.3 7.1.1-4 7.1.5.1-2 7.1.6 7.2-4
    7.5.1-2 7.5.3.1-2 8.1 8.2.1-2 8.2.3.1-2 8.2.4 8.3.1-6 8.4.1-3 8.5.1-6 8.6 8.7.1-2 9.1.1-3 9.2.1-2
    9.3.1-3 10.1 10.2.1-2 10.3`,
  'iso-9001-2026': `4.1-3 4.4.1-2 5.1.1-2 5.2.1-2 5.3 6.1.1-3 6.2.1-2 6.3 7.1.1-4 7.1.5.1-2 7.1.6 7.2-4
    7.5.1-2 7.5.3.1-2 8.1 8.2.1-2 8.2.3.1-2 8.2.4 8.3.1-6 8.4.1-3 8.5.1-6 8.6 8.7.1-2 9.1.1-3 9.2.1-2
    9.3.1-3 10.1 10.2.1-2`,
  'iso-iec-27001-2022': `4.1-4 5.1-3 6.1.1-3 6.2-3 7.1-4 7.5.1-3 8.1-3 9.1 9.2.1-2 9.3.1-3 10.1-2
    A.5.1-37 A.6.1-8 A.7.1-14 A.8.1-34`,
  'iso-14001-2015': `4.1-4 5.1-3 6.1.1-4 6.2.1-2 7.1-3 7.4.1-3 7.5.1-3 8.1-2 9.1.1-2 9.2.1-2 9.3 10.1-3`,
  'iso-14001-2026': `4.1-4 5.1-3 6.1.1-5 6.2.1-2 6.3 7.1-3 7.4.1-3 7.5.1-3 8.1-2 9.1.1-2 9.2.1-2 9.3.1-3
    10.1-2`,
  'iso-45001-2018': `4.1-4 5.1-4 6.1.1 6.1.2.1-3 6.1.3-4 6.2.1-2 7.1-3 7.4.1-3 7.5.1-3 8.1.1-3 8.1.4.1-3
    8.2 9.1.1-2 9.2.1-2 9.3 10.1-3`,
  'iso-22301-2019': `4.1 4.2.1-2 4.3.1-2 4.4 5.1 5.2.1-2 5.3 6.1.1-2 6.2.1-2 6.3 7.1-4 7.5.1-3 8.1 8.2.1-3
    8.3.1-5 8.4.1-5 8.5-6 9.1 9.2.1-2 9.3.1-3 10.1-2`,
  'iso-iec-42001-2023': `4.1-4 5.1-3 6.1.1-4 6.2-3 7.1-4 7.5.1-3 8.1-4 9.1 9.2.1-2 9.3.1-3 10.1-2
    A.2.2-4 A.3.2-3 A.4.2-6 A.5.2-5 A.6.1.2-3 A.6.2.2-8 A.7.2-6 A.8.2-5 A.9.2-4 A.10.2-4`,
  'iso-50001-2018': `4.1-4 5.1-3 6.1.1-2 6.2.1-3 6.3-6 7.1-4 7.5.1-3 8.1-3 9.1.1-2 9.2.1-2 9.3.1-4 10.1-2`,
};

const expand = (span: string): readonly string[] => {
  const parts = /^(.*\.)(\d+)-(\d+)$/.exec(span);
  if (!parts) return [span];
  const [, stem = '', first = '', last = ''] = parts;
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, step) => `${stem}${Number(first) + step}`,
  );
};

/** The numbers of an edition that can carry a finding, or undefined where nobody has written them down yet. */
export const expectedNumbers = (editionId: string): readonly string[] | undefined =>
  NUMBERS[editionId]?.trim().split(/\s+/).flatMap(expand);
