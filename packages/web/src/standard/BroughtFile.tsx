/** What a file holds: in one sentence, then every fault with its row, or the difference to the state before. */
import type { ReactNode } from 'react';
import type { Output } from '../api/client.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { countWords } from './edition.words.tsx';

type Found = Output<'own-standard.preview'>;

const FORMATS: Readonly<Record<Found['format'], string>> = {
  table: 'A table',
  oscal: 'An OSCAL catalogue',
  'ciso-assistant': 'A library of CISO Assistant',
  'oscal-mapping': 'An OSCAL mapping',
  'ciso-assistant-mapping': 'A mapping of CISO Assistant',
};

const plural = (count: number, one: string, several: string): string =>
  count === 1 ? `one ${one}` : `${count} ${several}`;

function sentence({ format, edition, crosswalk, faults, difference }: Found): string {
  const what = FORMATS[format];
  if (faults.length > 0)
    return `${what} with ${plural(faults.length, 'fault', 'faults')}. Nothing of it is taken.`;
  if (crosswalk) return `${what}: ${plural(crosswalk.relations, 'relation', 'relations')}.`;
  if (!edition || !difference) return what;
  const head = `${what}: ${edition.name}, ${countWords(edition.count)}`;
  if (!difference.known) return `${head}. You do not have it yet.`;
  const { added, changed, gone, unchanged } = difference;
  return `${head}. Against what you have: ${added.length} new, ${changed.length} changed, ${gone.length} gone, ${unchanged} the same. What was assessed stays with its number.`;
}

type Line = {
  readonly id: string;
  readonly status: ReactNode;
  readonly title: string;
  readonly what: string;
};

function linesOf({ difference }: Found): readonly Line[] {
  if (!difference?.known) return [];
  return [
    ...difference.gone.map(one => ({
      id: one.key,
      status: <Status of="withdrawn" word="gone" />,
      title: one.title,
      what: one.assessed ? 'was assessed; that stays on record' : '',
    })),
    ...difference.changed.map(one => ({
      id: one.key,
      status: <Status of="partly" word="changed" />,
      title: one.title,
      what: one.parts.join(', '),
    })),
    ...difference.added.map(one => ({
      id: one.key,
      status: <Status of="in-place" word="new" />,
      title: one.title,
      what: '',
    })),
  ];
}

export function BroughtFile({ of, done }: { readonly of: Found; readonly done: boolean }) {
  const lines = linesOf(of);
  return (
    <>
      <Notice tone={of.faults.length > 0 ? 'stop' : done ? 'done' : 'note'} live>
        {sentence(of)}
      </Notice>
      {of.faults.length === 0 ? null : (
        <Table
          caption="What is wrong with the file"
          rows={of.faults}
          rowKey={row => `${row.row} ${row.place} ${row.reason}`}
          columns={[
            { key: 'row', title: 'Row', render: row => row.row ?? '–', width: 'narrow', align: 'end' },
            { key: 'place', title: 'Where', render: row => row.place, width: 'normal', wrap: true },
            { key: 'reason', title: 'What is wrong', render: row => row.reason, width: 'fill', wrap: true },
          ]}
        />
      )}
      {done || lines.length === 0 ? null : (
        <Table
          caption="What differs from the state that you have"
          rows={lines}
          rowKey={row => row.id}
          columns={[
            { key: 'number', title: 'Number', render: row => row.id, width: 'narrow' },
            { key: 'status', title: 'Change', render: row => row.status, width: 'narrow' },
            { key: 'title', title: 'Title', render: row => row.title, width: 'fill', wrap: true },
            {
              key: 'what',
              title: 'What',
              render: row => row.what,
              width: 'normal',
              wrap: true,
              secondary: true,
            },
          ]}
        />
      )}
    </>
  );
}
