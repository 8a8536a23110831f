// Which shape and tone each status has, and the word that is said with it.
export type StatusShapeName = 'full' | 'half' | 'barred' | 'ring' | 'pause' | 'struck';
export type StatusTone = 'green' | 'amber' | 'red' | 'grey' | 'violet' | 'ink';

export type StatusLook = {
  readonly shape: StatusShapeName;
  readonly tone: StatusTone;
  readonly word: string;
};

const full = (word: string): StatusLook => ({ shape: 'full', tone: 'green', word });
const half = (word: string): StatusLook => ({ shape: 'half', tone: 'amber', word });
const barred = (word: string): StatusLook => ({ shape: 'barred', tone: 'red', word });
const ring = (word: string): StatusLook => ({ shape: 'ring', tone: 'grey', word });

export const STATUSES = {
  'in-place': full('in place'),
  valid: full('valid'),
  closed: full('closed'),
  granted: full('granted'),
  done: full('done'),
  released: full('released'),
  verified: full('verified'),
  accepted: full('accepted'),
  effective: full('effective'),
  conformity: full('conformity'),
  partly: half('partly'),
  'in-progress': half('in progress'),
  'due-soon': half('due soon'),
  'in-review': half('in review'),
  planned: half('planned'),
  minor: half('minor'),
  answered: half('answered'),
  open: barred('open'),
  missing: barred('missing'),
  expired: barred('expired'),
  major: barred('major'),
  overdue: barred('overdue'),
  refused: barred('refused'),
  late: barred('late'),
  'not-applicable': ring('not applicable'),
  draft: ring('draft'),
  'not-started': ring('not started'),
  obsolete: ring('obsolete'),
  opportunity: ring('opportunity'),
  unknown: ring('unknown'),
  suspended: { shape: 'pause', tone: 'violet', word: 'suspended' },
  withdrawn: { shape: 'struck', tone: 'ink', word: 'withdrawn' },
} as const satisfies Record<string, StatusLook>;

export type StatusCode = keyof typeof STATUSES;

export const isStatusCode = (code: string): code is StatusCode => Object.hasOwn(STATUSES, code);

/** The look of a status; a code that nobody has drawn yet is a grey ring with its own word. */
export const statusLook = (code: string): StatusLook =>
  isStatusCode(code) ? STATUSES[code] : ring(code.replaceAll('-', ' '));
