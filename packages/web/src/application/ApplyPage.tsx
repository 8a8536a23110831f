/** Applying to a certification body. */
import { usePublic, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { ApplyForm } from './ApplyForm.tsx';

export default function ApplyPage() {
  const can = useCan();
  const at = useOrgPath();
  const bodies = usePublic('party.bodies', {});
  const editions = usePublic('standard.list', {});
  const adopted = useRead('standard.adopted', {}, { enabled: can('requirement:read') });
  const all = {
    data:
      bodies.data && editions.data && (adopted.data || !can('requirement:read'))
        ? {
            bodies: bodies.data.rows,
            editions: editions.data.rows,
            adopted: new Set(
              (adopted.data?.rows ?? []).flatMap(row => (row.phase === 'adopted' ? [row.edition.id] : [])),
            ),
          }
        : undefined,
    error: bodies.error ?? editions.error ?? adopted.error,
    isPending: bodies.isPending || editions.isPending || adopted.isLoading,
    refetch: () => void Promise.all([bodies.refetch(), editions.refetch(), adopted.refetch()]),
  };
  return (
    <Page
      name="Apply to a certification body"
      measure="form"
      back={{ href: at('/audit/applications'), label: 'Applications' }}
    >
      <Resource
        of={all}
        skeleton="form"
        empty={{
          when: found => found.bodies.length === 0,
          what: 'No certification body works on this installation yet. A body opens its own account, then you can apply to it here.',
          example: 'A body elsewhere is applied to on its own paper; its certificate is recorded later.',
        }}
      >
        {found => <ApplyForm {...found} />}
      </Resource>
    </Page>
  );
}
