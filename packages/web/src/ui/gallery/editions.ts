// The invented history of a standard, with supplements, a withdrawn part and a project, for the gallery.
import type { EditionMark } from '../edition-timeline/lanes.ts';

const mark = (
  id: number,
  label: string,
  on: string | undefined,
  standing: EditionMark['standing'],
  state: string,
  more: Partial<EditionMark> = {},
): EditionMark => ({
  id,
  label,
  href: `/gallery?page=pictures&mark=${id}`,
  relation: 'edition',
  standing,
  state,
  on,
  replaces: [],
  ...more,
});

export const EDITIONS: readonly EditionMark[] = [
  mark(1, 'XYZ 4711:1987', '1987-03-19', 'withdrawn', 'withdrawn'),
  mark(2, 'XYZ 4711:1994', '1994-07-01', 'withdrawn', 'withdrawn', { replaces: [1] }),
  mark(3, 'XYZ 4711:2008', '2008-11-14', 'withdrawn', 'withdrawn', { replaces: [2] }),
  mark(4, 'XYZ 4711:2008/Cor 1:2009', '2009-07-15', 'withdrawn', 'withdrawn', { relation: 'supplement' }),
  mark(5, 'XYZ 4711:2015', '2015-09-22', 'current', 'to be revised', { relation: 'self', replaces: [3] }),
  mark(6, 'XYZ 4711:2015/Amd 1:2024', '2024-02-23', 'current', 'published', { relation: 'supplement' }),
  mark(7, 'XYZ/FDIS 4711', undefined, 'draft', 'approval', { relation: 'project', replaces: [5] }),
  mark(8, 'XYZ/NP 4711-2', undefined, 'abandoned', 'deleted', { relation: 'project' }),
];
