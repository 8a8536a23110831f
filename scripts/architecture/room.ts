/** Which room of the house a file lies in; the table of imports speaks of rooms, not of files. */

export type Room =
  | 'rules'
  | 'verify'
  | 'standards'
  | 'core/kernel'
  | 'core/area'
  | 'server/platform'
  | 'server/area'
  | 'server/table'
  | 'server/command'
  | 'server/test'
  | 'web/ui'
  | 'web/api'
  | 'web/app'
  | 'web/area'
  | 'web/build'
  | 'e2e'
  | 'bench'
  | 'scripts';

export type Place = {
  readonly room: Room;
  /** The area, where the room has areas. */
  readonly area: string;
};

/** Tests and what they are built from: they may look into any room. */
export const isTest = (path: string): boolean =>
  /\.(test|fixture|example)\.tsx?$/.test(path) ||
  path.startsWith('packages/server/src/testing/') ||
  path.startsWith('packages/server/src/proof/');

const SERVER: Readonly<Record<string, Room>> = {
  platform: 'server/platform',
  testing: 'server/test',
  proof: 'server/test',
  cli: 'server/command',
  journey: 'server/command',
};
const WEB: Readonly<Record<string, Room>> = { ui: 'web/ui', api: 'web/api', app: 'web/app' };

/** @returns undefined for a file that belongs nowhere: a new folder needs a row here first */
export function placeOf(path: string): Place | undefined {
  const [top = '', name = '', src = '', area = '', ...rest] = path.split('/');
  if (top === 'e2e' || top === 'bench' || top === 'scripts') return { room: top, area: '' };
  if (top !== 'packages') return undefined;
  if (name === 'web' && src !== 'src') return { room: 'web/build', area: '' };
  if (src !== 'src') return undefined;
  const inFolder = rest.length > 0;
  switch (name) {
    case 'rules':
    case 'verify':
    case 'standards':
      return { room: name, area: '' };
    case 'core':
      return inFolder ? { room: area === 'kernel' ? 'core/kernel' : 'core/area', area } : undefined;
    case 'server':
      return inFolder ? { room: SERVER[area] ?? 'server/area', area } : { room: 'server/table', area: '' };
    case 'web':
      return inFolder ? { room: WEB[area] ?? 'web/area', area } : { room: 'web/app', area: '' };
    default:
      return undefined;
  }
}
