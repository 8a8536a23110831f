/** A line of CSV (RFC 4180) in which no cell can become a formula in a spreadsheet. */

const STARTS_FORMULA = /^[=+\-@\t\r]/;

export const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map(cell => (STARTS_FORMULA.test(cell) ? `'${cell}` : cell))
    .map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;
