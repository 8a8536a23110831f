// Small descriptions of the shape of JSON data, walked to faults that say where and why.

export type Fault = {
  readonly file: string;
  /** Line of the file, from 1, where the text was at hand. */
  readonly line?: number;
  /** Place in the data, as `requirements[3].asks`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
};

/** A fault as people and editors read it: `editions/iso-9001-2015.json:41: title is missing`. */
export const faultLine = ({ file, line, path, reason }: Fault): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${path}${path === '' ? '' : ' '}${reason}`;

/** Reports what is wrong with a value: pairs of a path below it (empty for itself) and a reason. */
export type Shape = (value: unknown) => Iterable<readonly [path: string, reason: string]>;

const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'undefined';
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
};

const refuse = (value: unknown, expected: string): readonly [string, string][] => [
  ['', value === undefined ? `is missing, expected ${expected}` : `is ${shown(value)}, expected ${expected}`],
];

export const matching =
  (pattern: RegExp, expected: string): Shape =>
  value =>
    typeof value === 'string' && pattern.test(value) ? [] : refuse(value, expected);

/** Text without surrounding blanks, its length in characters between the two limits. */
export const text =
  (least: number, most: number): Shape =>
  value =>
    typeof value === 'string' && value === value.trim() && value.length >= least && value.length <= most
      ? []
      : refuse(value, `text of ${least} to ${most} characters without surrounding blanks`);

export const number =
  (least: number, most: number): Shape =>
  value =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? []
      : refuse(value, `a whole number from ${least} to ${most}`);

export const flag: Shape = value => (typeof value === 'boolean' ? [] : refuse(value, 'true or false'));

export const oneOf =
  (allowed: readonly string[]): Shape =>
  value =>
    typeof value === 'string' && allowed.includes(value) ? [] : refuse(value, `one of ${allowed.join(', ')}`);

/** An ISO date that exists, or a year and month. */
export const dateOrMonth: Shape = value => {
  const expected = 'an ISO date (2026-09-16) or a year and month (2026-09)';
  if (typeof value !== 'string') return refuse(value, expected);
  const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value);
  if (!parts) return refuse(value, expected);
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? '1')];
  const lastDay = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30];
  const days = [...lastDay, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days ? [] : refuse(value, expected);
};

/** An ISO date that exists, a year and month, or a year alone: as much as is known. */
export const dateMonthOrYear: Shape = value =>
  typeof value === 'string' && /^\d{4}$/.test(value) ? [] : dateOrMonth(value);

export const array =
  (item: Shape, least = 0, most = Infinity): Shape =>
  value => {
    if (!Array.isArray(value)) return refuse(value, 'a list');
    if (value.length < least || value.length > most)
      return [['', `has ${value.length} entries, expected ${least} to ${most}`]];
    return value.flatMap((entry, index) =>
      [...item(entry)].map(([path, reason]) => [`[${index}]${path && join(path)}`, reason] as const),
    );
  };

/** The field may be absent; present, it has the shape. */
export const optional =
  (shape: Shape): Shape =>
  value =>
    value === undefined ? [] : shape(value);

/** An object with these fields and no others: a field spelled wrong is a fault, not silence. */
export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse(value, 'an object');
    const given = new Map<string, unknown>(Object.entries(value));
    const unknown = [...given.keys()]
      .filter(name => !Object.hasOwn(fields, name))
      .map(name => [name, 'is not a field of this format'] as const);
    const known = Object.entries(fields).flatMap(([name, shape]) =>
      [...shape(given.get(name))].map(
        ([path, reason]) => [path ? `${name}${join(path)}` : name, reason] as const,
      ),
    );
    return [...unknown, ...known];
  };

const join = (path: string): string => (path.startsWith('[') ? path : `.${path}`);

export const walk = (shape: Shape, value: unknown, file: string): readonly Fault[] =>
  [...shape(value)].map(([path, reason]) => ({ file, path, reason }));
