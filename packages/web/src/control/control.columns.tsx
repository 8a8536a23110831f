/** The columns of the statement, and what it is narrowed to. */
import type { QueryWords } from '../app/query.ts';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Applies, type Control, decidedWord, whyWords } from './control.words.tsx';

export function controlColumns(open: boolean): readonly Column<Control>[] {
  const always: readonly Column<Control>[] = [
    { key: 'key', title: 'Control', render: row => row.key, width: 'narrow' },
    { key: 'title', title: 'Title', render: row => row.title, width: 'fill', wrap: open },
    { key: 'applies', title: 'Decision', render: row => <Applies of={row.applicable} />, width: 'narrow' },
  ];
  if (open) return always;
  return [
    ...always,
    { key: 'why', title: 'Why', render: whyWords, width: 'wide', secondary: true },
    {
      key: 'state',
      title: 'Implementation',
      render: row => (row.applicable === false ? null : <Status of={row.implementation} />),
      width: 'narrow',
    },
    {
      key: 'evidence',
      title: 'Evidence',
      render: row => row.evidence || '',
      width: 'narrow',
      align: 'end',
      secondary: true,
    },
  ];
}

export function filterControls(rows: readonly Control[], words: QueryWords): readonly Control[] {
  const typed = (words.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(row => {
    const called = `${row.key} ${row.title}`.toLowerCase();
    return (
      (words.theme === undefined || row.theme === words.theme) &&
      (words.applies === undefined || decidedWord(row.applicable) === words.applies) &&
      (words.state === undefined || (row.applicable !== false && row.implementation === words.state)) &&
      typed.every(word => called.includes(word))
    );
  });
}
