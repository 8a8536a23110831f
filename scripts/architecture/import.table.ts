/** Who may import whom: one row a room. docs/architecture.md shows the same table in words. */
import type { Room } from './room.ts';

export type Row = {
  /** Rooms that may be imported; the own room always may. */
  readonly rooms: readonly Room[];
  /** Rooms of which only types may be imported. */
  readonly types?: readonly Room[];
  /** Libraries; `*` any, `node:` those of Node itself. */
  readonly libraries: readonly string[];
};

export const IMPORTS: Readonly<Record<Room, Row>> = {
  // The command of the verifier reads files, which is Node's; nothing else of either has a dependency.
  rules: { rooms: [], libraries: [] },
  verify: { rooms: [], libraries: ['node:'] },
  standards: { rooms: [], libraries: ['node:'] },
  'core/kernel': { rooms: [], libraries: ['zod'] },
  // marked reads the text of documents into blocks; screens and files are drawn from the blocks, never from its HTML.
  'core/area': { rooms: ['core/kernel', 'rules', 'standards'], libraries: ['zod', 'marked'] },
  'server/platform': {
    // Problem details print the sentence of a refusal, permissions are checked before an operation runs.
    rooms: ['core/kernel'],
    libraries: ['*'],
  },
  'server/area': {
    rooms: ['core/kernel', 'core/area', 'rules', 'standards', 'verify', 'server/platform', 'server/table'],
    libraries: ['node:', 'zod', 'kysely', 'hono', 'jose', 'uqr', 'scim-patch', 'scim2-parse-filter'],
  },
  // The tables that put the server together know every area.
  'server/table': {
    rooms: ['core/area', 'server/area', 'server/platform', 'server/command'],
    libraries: ['zod'],
  },
  'server/command': {
    rooms: ['core/kernel', 'core/area', 'rules', 'standards', 'verify', 'server/platform', 'server/table'],
    libraries: ['node:'],
  },
  'server/test': {
    rooms: [
      'core/kernel',
      'core/area',
      'rules',
      'standards',
      'verify',
      'server/platform',
      'server/area',
      'server/table',
      'server/command',
    ],
    libraries: ['*'],
  },
  'web/ui': { rooms: [], libraries: ['react', 'react-dom', 'uqr', '@tiptap'] },
  'web/api': {
    rooms: ['core/kernel', 'core/area'],
    types: ['server/table', 'server/platform'],
    libraries: ['react', '@tanstack/react-query', '@simplewebauthn/browser'],
  },
  'web/app': {
    rooms: ['web/ui', 'web/api', 'web/area', 'core/kernel', 'core/area'],
    libraries: ['react', 'react-dom', '@tanstack/react-query', '@tanstack/react-router'],
  },
  'web/area': {
    rooms: ['web/ui', 'web/api', 'web/app', 'core/kernel', 'core/area', 'rules', 'standards', 'verify'],
    types: ['server/table', 'server/platform'],
    libraries: ['react', '@tanstack/react-query', '@tanstack/react-router', 'unpdf'],
  },
  // The gallery's tests open the same browser as the journeys.
  'web/build': { rooms: ['web/ui', 'e2e'], libraries: ['*'] },
  // From outside: over HTTP and the command line; names and types of operations for what is called.
  e2e: {
    rooms: ['core/area', 'rules', 'server/test', 'server/platform', 'server/table', 'server/command'],
    libraries: ['*'],
  },
  bench: {
    rooms: [
      'e2e',
      'core/kernel',
      'core/area',
      'rules',
      'standards',
      'verify',
      'server/platform',
      'server/table',
      'server/test',
    ],
    libraries: ['*'],
  },
  scripts: {
    rooms: ['rules', 'standards', 'core/kernel', 'core/area', 'server/platform', 'server/table'],
    libraries: ['*'],
  },
};

/** Rows that stand against the table for one file, each with its reason. */
export const EXCEPTIONS: readonly { readonly from: RegExp; readonly to: RegExp; readonly why: string }[] = [
  {
    from: /^packages\/server\/src\/platform\/(http|events)\//,
    to: /^packages\/core\/src\/party\/(permission\.table|role\.table|standing|guest-kind\.table)\.ts$/,
    why: 'permissions are checked for every operation; these modules of party are part of the spine',
  },
  {
    from: /^packages\/server\/src\/parts\.ts$/,
    to: /^packages\/server\/src\/platform\/web\//,
    why: 'the web app is served beside the operations',
  },
  {
    from: /^packages\/web\/src\/api\/hooks\.ts$/,
    to: /^packages\/web\/src\/app\/org\.ts$/,
    why: 'calls go to the organization that the address names',
  },
];

/** Which areas of the domain know which others; a circle is refused. */
export const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  application: ['body', 'party'],
  audit: ['body', 'party', 'qualification'],
  'audit-time': ['party'],
  accreditor: [],
  body: ['accreditor', 'party'],
  catalogue: [],
  certificate: ['decision'],
  change: ['application', 'party'],
  context: ['party'],
  contract: ['application', 'party'],
  control: ['party', 'requirement', 'standard'],
  decision: ['application', 'audit', 'body', 'party'],
  document: ['evidence', 'party'],
  evidence: ['party'],
  exchange: ['catalogue', 'party', 'requirement', 'station'],
  finding: ['body', 'party'],
  history: ['party'],
  impartiality: ['party', 'qualification'],
  indicator: ['body', 'party', 'planning'],
  'internal-audit': ['party'],
  'management-review': ['party'],
  nonconformity: ['party'],
  link: ['application', 'change', 'contract', 'offer', 'party'],
  notice: [],
  offer: ['application', 'body', 'party'],
  outside: ['party'],
  party: [],
  letter: ['party'],
  sampling: ['audit-time', 'party'],
  planning: ['audit', 'audit-time', 'body', 'decision', 'party', 'qualification'],
  portfolio: [
    'application',
    'audit',
    'body',
    'decision',
    'exchange',
    'finding',
    'party',
    'planning',
    'qualification',
  ],
  programme: ['audit', 'body', 'decision', 'planning'],
  qualification: ['party'],
  register: ['accreditor'],
  risk: ['party'],
  requirement: ['evidence', 'party', 'standard'],
  'sign-on': ['party'],
  standard: [],
  station: ['party'],
  task: ['party'],
};

/** Modules of an area that stay its own: another area reads its readings and calls its operations and acts. */
export const PRIVATE_KINDS = ['store', 'view', 'routes', 'worker'] as const;
