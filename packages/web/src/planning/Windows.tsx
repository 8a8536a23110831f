/** The audits that a certification still has before it: window, limit with its clause, and what is planned. */
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { OwnDay, RuleClause } from '../engagement/OwnDay.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import { CODE_WORDS, standing } from './due.words.ts';

export function Windows({ certification }: { readonly certification: string }) {
  const at = useOrgPath();
  const { Link } = useUi();
  const windows = useRead('planning.windows', { id: certification });
  return (
    <section className="stack">
      <h2>Audits still to come</h2>
      <Resource of={windows} skeleton="table">
        {({ rows }) => (
          <Table
            caption="Audits still to come"
            rows={rows}
            rowKey={row => row.code}
            columns={[
              { key: 'code', title: 'Audit', render: row => CODE_WORDS[row.code], width: 'fill' },
              { key: 'from', title: 'From', render: row => <DateText on={row.from} />, width: 'narrow' },
              {
                key: 'latest',
                title: 'Best by',
                render: row => <DateText on={row.latest} />,
                width: 'narrow',
                secondary: true,
              },
              {
                key: 'limit',
                title: 'Limit',
                render: row => (
                  <>
                    {row.late ? <Status of="late" word="late since" /> : null}{' '}
                    <OwnDay on={row.limit} byRule={row.byRule} />
                  </>
                ),
                wrap: true,
              },
              {
                key: 'because',
                title: 'Clause',
                render: row => <RuleClause because={row.because} byRule={row.byRule} />,
                secondary: true,
              },
              {
                key: 'audit',
                title: 'Planning',
                render: row => {
                  const [code, words] = standing(row.audit);
                  return row.audit ? (
                    <Link href={at(`/audit/audits/${row.audit.id}`)}>{words}</Link>
                  ) : (
                    <Status of={code} word={words} />
                  );
                },
              },
            ]}
          />
        )}
      </Resource>
    </section>
  );
}
