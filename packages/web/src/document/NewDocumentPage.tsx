/** Writing a new document. */
import { useAct, useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DocumentForm } from './DocumentForm.tsx';

export default function NewDocumentPage() {
  const path = useOrgPath();
  const go = useGo();
  const draft = useAct('document.draft');
  // The number that is proposed first is there before the form is: it never comes while somebody types.
  const first = useRead('document.next-number', { kind: 'procedure' });
  return (
    <Page
      name="New document"
      measure="reading"
      back={{ href: path('/implement/documents'), label: 'Documents' }}
    >
      <Resource of={first} skeleton="text">
        {() => (
          <DocumentForm
            fresh
            submit="Save the draft"
            draft="document-new"
            onSubmit={async ({ change: _, ...content }) => {
              const { id } = await draft.mutateAsync(content);
              go(path(`/implement/documents/${id}`));
            }}
          />
        )}
      </Resource>
    </Page>
  );
}
