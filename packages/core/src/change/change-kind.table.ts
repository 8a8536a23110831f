/** What a client reports when it changes (ISO/IEC 17021-1, 8.5.3), and which of it bears on the time of audits. */
export const CHANGE_KINDS = {
  'legal-status': { title: 'Legal status or ownership', time: false },
  management: { title: 'Organization and management', time: false },
  address: { title: 'Contact and address', time: false },
  sites: { title: 'Sites', time: true },
  scope: { title: 'Scope of the operations certified', time: true },
  processes: { title: 'Major changes of system and processes', time: true },
  people: { title: 'Number of people or shifts', time: true },
} as const satisfies Record<string, { title: string; time: boolean }>;

export type ChangeKind = keyof typeof CHANGE_KINDS;
export const ALL_CHANGE_KINDS = Object.keys(CHANGE_KINDS) as readonly ChangeKind[];
export const bearsOnTime = (kinds: readonly ChangeKind[]): boolean =>
  kinds.some(kind => CHANGE_KINDS[kind].time);
