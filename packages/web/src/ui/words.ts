// Every word that the kit itself says, in one table, so that a translation replaces it whole.
export type UiWords = {
  readonly skipToContent: string;
  /** The tools of a text that is being written. */
  readonly writing: {
    readonly tools: (label: string) => string;
    readonly showMarks: string;
    readonly heading: string;
    readonly subheading: string;
    readonly bold: string;
    readonly italic: string;
    readonly list: string;
    readonly numbered: string;
    readonly table: string;
    readonly addRow: string;
    readonly addColumn: string;
    readonly takeRow: string;
    readonly takeColumn: string;
    readonly takeTable: string;
    readonly picture: string;
    readonly undo: string;
    readonly redo: string;
  };
  readonly road: string;
  readonly subroad: string;
  readonly waitsForMe: (count: number) => string;
  /** On a day of a calendar. */
  readonly dueOnDay: (count: number, late: boolean) => string;
  readonly late: string;
  readonly andMore: (count: number) => string;
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
  readonly saveMerged: string;
  readonly chooseBoth: string;
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
  readonly matrixCell: (place: string, band: string, count: number) => string;
  readonly matrixMoved: (place: string) => string;
};

export const ENGLISH: UiWords = {
  writing: {
    tools: label => `Tools for ${label}`,
    showMarks: 'Show the marks',
    heading: 'Heading',
    subheading: 'Subheading',
    bold: 'Bold',
    italic: 'Italic',
    list: 'List',
    numbered: 'Numbered',
    table: 'Table',
    addRow: 'Add a row',
    addColumn: 'Add a column',
    takeRow: 'Take the row out',
    takeColumn: 'Take the column out',
    takeTable: 'Take the table out',
    picture: 'Picture',
    undo: 'Undo',
    redo: 'Redo',
  },
  skipToContent: 'Skip to content',
  road: 'The road',
  subroad: 'On this stretch',
  waitsForMe: count => `${count} waiting for you`,
  dueOnDay: (count, late) => `${count} due${late ? ', overdue' : ''}`,
  late: 'late',
  andMore: count => `+ ${count} more`,
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
  saveMerged: 'Save both together',
  chooseBoth: 'What only one of you changed is chosen already. Where both did, choose.',
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
  matrixCell: (place, band, count) =>
    `${place}: ${band}, ${count === 1 ? 'one line' : `${count} lines`}. Narrow the list to it`,
  matrixMoved: place => `Proposed: ${place}. Enter proposes it, Escape puts it back.`,
};
