/** One draw: the sites with the reason of each, the seed, and the same draw made again in this browser. */
import { CHOICES } from '@certwright/core/sampling/choice.table';
import { drawnAgain } from '@certwright/core/sampling/draw';
import { Citation } from '../ui/citation/Citation.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Sample } from './SampleSection.tsx';

type Draw = Sample['draws'][number];
const HOW = { central: 'central function', random: 'at random', chosen: 'chosen' } as const;

export function DrawShown({ draw }: { readonly draw: Draw }) {
  const again = drawnAgain(draw);
  const names = draw.drawn.filter(one => one.how !== 'central').map(one => one.name);
  const same = again.join('\n') === names.join('\n');
  const visitedOn = new Map(draw.frame.map(one => [one.name, one.visitedOn]));
  return (
    <div className="stack">
      <p>
        The central function and {names.length} of {draw.frame.length} other sites, drawn on{' '}
        <DateText on={draw.on} /> by {draw.by.name}.{draw.again ? ` Drawn again: ${draw.again}` : null}
      </p>
      <Table
        caption="Sites that are visited"
        rows={draw.drawn}
        rowKey={row => row.name}
        columns={[
          { key: 'site', title: 'Site', render: row => row.name, width: 'wide', wrap: true },
          { key: 'group', title: 'Stratum', render: row => row.group, secondary: true, wrap: true },
          { key: 'how', title: 'How', render: row => HOW[row.how], width: 'normal' },
          {
            key: 'why',
            title: 'Why',
            render: row => (row.reason ? `${CHOICES[row.reason]}: ${row.why}` : ''),
            width: 'fill',
            wrap: true,
          },
          {
            key: 'before',
            title: 'Visited before',
            render: row => {
              const day = visitedOn.get(row.name);
              return day ? <DateText on={day} /> : '';
            },
            secondary: true,
          },
        ]}
      />
      <details>
        <summary>How this was drawn</summary>
        <div className="stack">
          <p>
            Seed <code>{draw.seed}</code>{' '}
            <Status
              of={same ? 'verified' : 'open'}
              word={same ? 'drawn again here: the same sites' : 'drawn again here: other sites'}
            />
          </p>
          <Table
            caption="Strata"
            rows={draw.groups}
            rowKey={row => row.group}
            columns={[
              { key: 'group', title: 'Stratum', render: row => row.group, width: 'fill', wrap: true },
              { key: 'sites', title: 'Sites', render: row => row.sites, align: 'end', width: 'narrow' },
              { key: 'sample', title: 'Sample', render: row => row.sample, align: 'end', width: 'narrow' },
              { key: 'random', title: 'At random at least', render: row => row.random, align: 'end' },
            ]}
          />
          <p>Conditions: {draw.basis}</p>
          {draw.decided ? (
            <p>
              {draw.decided.sample} sites were decided on: {draw.decided.reason}
            </p>
          ) : null}
          <ul className="stack-close">
            {[...draw.grounds, ...draw.cautions].map(one => (
              <li key={one.text}>
                {one.text} <Citation of={one.citation} />
              </li>
            ))}
          </ul>
        </div>
      </details>
    </div>
  );
}
