/** Files about an edition: out as OSCAL or XLSX, bought text in, an own edition brought again or removed. */
import { isOwnEditionId } from '@certwright/standards/exchange/brought';
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Menu } from '../ui/menu/Menu.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { LicensedDialog } from './LicensedDialog.tsx';
import { MappingDialog } from './MappingDialog.tsx';

type Props = { readonly edition: { readonly id: string; readonly name: string } };

export function EditionFiles({ edition }: Props) {
  const { slug } = useOrg();
  const path = useOrgPath();
  const can = useCan();
  const [asking, setAsking] = useState<'licensed' | 'mapping' | 'remove'>();
  const files = `/api/organizations/${encodeURIComponent(slug)}/standards/${edition.id}`;
  const own = isOwnEditionId(edition.id);
  const may = can('standard:adopt');
  return (
    <>
      <Menu
        side="end"
        entries={[
          {
            id: 'oscal',
            label: 'OSCAL catalogue',
            hint: 'JSON, for other tools',
            href: `${files}/catalog.json`,
          },
          {
            id: 'xlsx',
            label: 'Table',
            hint: 'XLSX, one row a requirement',
            href: `${files}/requirements.xlsx`,
          },
          {
            id: 'mapping',
            label: 'Relations to another standard',
            hint: 'OSCAL mapping, JSON',
            onSelect: () => setAsking('mapping'),
          },
          ...(may
            ? [
                {
                  id: 'licensed',
                  label: 'Bring text that you bought',
                  apart: true,
                  onSelect: () => setAsking('licensed'),
                },
              ]
            : []),
          ...(may && own
            ? [
                { id: 'again', label: 'Bring a newer state', href: path('/choose/standards/bring') },
                { id: 'remove', label: 'Remove', danger: true, onSelect: () => setAsking('remove') },
              ]
            : []),
        ]}
      >
        Files
      </Menu>
      {asking === 'licensed' ? (
        <LicensedDialog edition={edition} files={files} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'mapping' ? (
        <MappingDialog edition={edition} files={files} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'remove' ? <RemoveDialog edition={edition} onClose={() => setAsking(undefined)} /> : null}
    </>
  );
}

function RemoveDialog({ edition, onClose }: Props & { readonly onClose: () => void }) {
  const path = useOrgPath();
  const go = useGo();
  const kit = useWords();
  const remove = useAct('own-standard.remove');
  return (
    <Dialog
      title={`Remove ${edition.name}`}
      onClose={onClose}
      acts={
        <Button
          kind="danger"
          busy={remove.isPending}
          onClick={() =>
            remove.mutate({ edition: edition.id }, { onSuccess: () => go(path('/choose/standards')) })
          }
        >
          Remove {edition.name}
        </Button>
      }
    >
      <p>It leaves the list of standards. What was assessed stays on record.</p>
      {remove.error ? <Refusal problem={readProblem(remove.error, kit.unreachable, kit.failed)} /> : null}
    </Dialog>
  );
}
