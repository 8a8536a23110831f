/** What the client said in its application, and the sites with their people. */
import { Facts } from '../ui/facts/Facts.tsx';
import { Table } from '../ui/table/Table.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import type { Application } from './application.columns.tsx';

export function Said({ application }: { readonly application: Application }) {
  const { scope, processes, outsourced, consultancy, language, sites } = application;
  const silent = <span className="quiet">nothing was said</span>;
  return (
    <div className="stack">
      <Facts
        of={[
          { term: 'Scope', value: scope },
          { term: 'Processes', value: processes || silent },
          { term: 'Done by others', value: outsourced || silent },
          { term: 'Consultancy', value: consultancy || silent },
          { term: 'Language', value: language },
        ]}
      />
      <Table
        caption="Sites"
        captionShown
        rows={sites}
        rowKey={site => `${site.name} ${site.address}`}
        columns={[
          { key: 'name', title: 'Site', render: site => site.name, width: 'wide' },
          {
            key: 'address',
            title: 'Address',
            render: site => `${site.address}, ${site.city}, ${site.country}`,
            width: 'fill',
          },
          {
            key: 'persons',
            title: 'People',
            render: site => <NumberText value={site.persons} />,
            align: 'end',
            width: 'narrow',
          },
        ]}
        {...(sites.length > 1
          ? {
              foot: (
                <tr>
                  <td colSpan={3}>
                    {sites.length} sites,{' '}
                    <NumberText value={sites.reduce((sum, site) => sum + site.persons, 0)} /> people in all
                  </td>
                </tr>
              ),
            }
          : {})}
      />
    </div>
  );
}
