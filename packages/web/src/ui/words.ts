// Every word that the kit itself says, in one table, so that a translation replaces it whole.
export type UiWords = {
  readonly skipToContent: string;
  readonly road: string;
  readonly subroad: string;
  readonly waitsForMe: (count: number) => string;
  readonly organizations: string;
  readonly commands: string;
  readonly findCommand: string;
  readonly noCommand: string;
  readonly keys: string;
  readonly keyMove: string;
  readonly keyOpen: string;
  readonly light: string;
  readonly dark: string;
  readonly asSystem: string;
  readonly theme: string;
  readonly facts: string;
  readonly tiedTo: string;
  readonly loading: string;
  readonly again: string;
  readonly close: string;
  readonly cancel: string;
  readonly optional: string;
  readonly more: string;
  readonly shown: (count: number, total?: number) => string;
  readonly selectAll: string;
  readonly select: (name: string) => string;
  readonly chosen: (count: number) => string;
  readonly because: string;
  readonly canBeDone: string;
  readonly needed: string;
  readonly atLeast: (least: string) => string;
  readonly atMost: (most: string) => string;
  readonly tooShort: (least: number) => string;
  readonly tooLong: (most: number) => string;
  readonly notAnAddress: string;
  readonly notADate: string;
  readonly notANumber: string;
  readonly notTheForm: string;
  readonly draftKept: string;
  readonly clearDraft: string;
  readonly failed: string;
  readonly unreachable: string;
  readonly requestId: string;
  readonly yours: string;
  readonly theirs: string;
  readonly keepYours: string;
  readonly takeTheirs: string;
  readonly changedMeanwhile: string;
  readonly chooseFile: string;
  readonly chooseFiles: string;
  readonly orDrop: string;
  readonly remove: (name: string) => string;
  readonly asTable: string;
  readonly what: string;
  readonly from: string;
  readonly until: string;
  readonly state: string;
  readonly clause: string;
  readonly title: string;
  readonly clearFilter: string;
  readonly today: string;
  readonly copied: string;
  readonly copy: string;
  readonly chooseOne: string;
  readonly nothingFound: string;
  readonly all: string;
  readonly backToList: string;
  readonly stepOf: (step: number, of: number) => string;
  readonly done: string;
  readonly current: string;
  readonly ahead: string;
  readonly touchForDetail: string;
};

export const ENGLISH: UiWords = {
  skipToContent: 'Skip to content',
  road: 'The road',
  subroad: 'On this stretch',
  waitsForMe: count => `${count} waiting for you`,
  organizations: 'organizations',
  commands: 'Commands',
  findCommand: 'Go to, or do …',
  noCommand: 'Nothing by that name.',
  keys: 'Keys',
  keyMove: 'Move in a list',
  keyOpen: 'Open the row',
  light: 'Light',
  dark: 'Dark',
  asSystem: 'As the system',
  theme: 'Theme',
  facts: 'Facts',
  tiedTo: 'What it is tied to',
  loading: 'Loading',
  again: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  optional: 'optional',
  more: 'Show more',
  shown: (count, total) => (total === undefined ? `${count} shown` : `${count} of ${total} shown`),
  selectAll: 'Select all shown',
  select: name => `Select ${name}`,
  chosen: count => `${count} selected`,
  because: 'Because of',
  canBeDone: 'What can be done',
  needed: 'This is needed.',
  atLeast: least => `At least ${least}.`,
  atMost: most => `At most ${most}.`,
  tooShort: least => `At least ${least} characters.`,
  tooLong: most => `At most ${most} characters.`,
  notAnAddress: 'This is not a complete address.',
  notADate: 'This is not a date.',
  notANumber: 'This is not a number.',
  notTheForm: 'This does not have the expected form.',
  draftKept: 'Your draft from before is here again.',
  clearDraft: 'Start empty',
  failed: 'This did not work.',
  unreachable: 'The server does not answer. What you typed is kept; try again in a moment.',
  requestId: 'Request',
  yours: 'Yours',
  theirs: 'Saved meanwhile',
  keepYours: 'Save yours over it',
  takeTheirs: 'Take what was saved',
  changedMeanwhile: 'Somebody saved this while you were editing. Nothing of yours is lost.',
  chooseFile: 'Choose a file',
  chooseFiles: 'Choose files',
  orDrop: 'or drop it here',
  remove: name => `Remove ${name}`,
  asTable: 'As a table',
  what: 'What',
  from: 'From',
  until: 'Until',
  state: 'State',
  clause: 'Clause',
  title: 'Title',
  clearFilter: 'Show all',
  today: 'Today',
  copied: 'Copied',
  copy: 'Copy',
  chooseOne: 'Choose …',
  nothingFound: 'Nothing found.',
  all: 'All',
  backToList: 'Back to the list',
  stepOf: (step, of) => `Step ${step} of ${of}`,
  done: 'done',
  current: 'now',
  ahead: 'ahead',
  touchForDetail: 'Point at or focus a mark to read it.',
};
