/** Writing a new document. */
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Page } from '../ui/page/Page.tsx';
import { DocumentForm } from './DocumentForm.tsx';

export default function NewDocumentPage() {
  const path = useOrgPath();
  const go = useGo();
  const draft = useAct('document.draft');
  return (
    <Page
      name="New document"
      measure="reading"
      back={{ href: path('/implement/documents'), label: 'Documents' }}
    >
      <DocumentForm
        fresh
        submit="Save the draft"
        draft="document-new"
        onSubmit={async ({ change: _, ...content }) => {
          const { id } = await draft.mutateAsync(content);
          go(path(`/implement/documents/${id}`));
        }}
      />
    </Page>
  );
}
