/** Relations of an edition to others as files: each related edition with how many relations, and its OSCAL mapping. */
import { useRead } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';

type Props = {
  readonly edition: { readonly id: string; readonly name: string };
  /** Where files of the edition are. */
  readonly files: string;
  readonly onClose: () => void;
};

export function MappingDialog({ edition, files, onClose }: Props) {
  const related = useRead('own-standard.related', { edition: edition.id });
  return (
    <Dialog title={`Relations of ${edition.name}`} onClose={onClose}>
      <div className="stack">
        <p>
          An OSCAL mapping says which requirement is equal to which, or shares something with it. It can be
          brought again here and read by other tools.
        </p>
        <Resource
          of={related}
          skeleton="table"
          empty={{
            when: data => data.rows.length === 0,
            what: `Nothing relates ${edition.name} to another standard.`,
            example: 'For example: a mapping that you bring, from OSCAL or CISO Assistant.',
          }}
        >
          {({ rows }) => (
            <Table
              caption={`Editions related to ${edition.name}`}
              rows={rows}
              rowKey={row => row.id}
              columns={[
                { key: 'name', title: 'Edition', render: row => row.name, width: 'fill' },
                {
                  key: 'relations',
                  title: 'Relations',
                  render: row => row.relations,
                  width: 'narrow',
                  align: 'end',
                },
                {
                  key: 'by',
                  title: 'From',
                  render: row => (row.by === 'library' ? 'the library' : 'what you brought'),
                  width: 'narrow',
                  secondary: true,
                },
                {
                  key: 'file',
                  title: 'File',
                  width: 'narrow',
                  render: row => (
                    <Button kind="quiet" href={`${files}/mappings/${row.id}.json`}>
                      Download
                    </Button>
                  ),
                },
              ]}
            />
          )}
        </Resource>
      </div>
    </Dialog>
  );
}
