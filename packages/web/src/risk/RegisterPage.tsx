/** One register: its picture before and after treatment, which is also the filter, and the table under it. */
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DescribeForm } from './DescribeForm.tsx';
import { Examples } from './Examples.tsx';
import { RegisterSheet } from './RegisterSheet.tsx';
import { methodIn, type Register } from './risk.words.tsx';

export default function RegisterPage() {
  const register = useParam('register');
  const { words } = useQueryWords();
  const read = useRead('risk.list', words.closed === 'yes' ? { register, closed: 'true' } : { register });
  return (
    <Resource of={read} skeleton="table">
      {data => <One of={data} />}
    </Resource>
  );
}

function One({ of }: { readonly of: Register }) {
  const path = useOrgPath();
  const { slug } = useOrg();
  const { words, set } = useQueryWords();
  const [taking, setTaking] = useState(false);
  const { register, rows } = of;
  const may = useCan()('risk:write') && register.phase === 'current';
  const method = methodIn(of.current);
  const record = (): void => set({ act: 'new' });
  useKeys(may ? { n: record } : {});
  const file = `/api/organizations/${encodeURIComponent(slug)}/risk-registers/${register.id}/register.xlsx`;
  const count = (when: (row: Register['rows'][number]) => boolean): number => rows.filter(when).length;
  const acts = may ? (
    <>
      <Button kind="primary" hotkey="n" onClick={record}>
        Record a line
      </Button>
      <Button onClick={() => setTaking(true)}>Take from the example</Button>
    </>
  ) : null;
  return (
    <Page
      name={register.name}
      back={{ href: path('/implement/risks'), label: 'Risks' }}
      facts={[
        {
          term: 'Lines',
          value: `${rows.length} ${rows.length === 1 ? method.one : method.many}`,
          bare: true,
        },
        { term: 'over the limit', value: count(row => row.standing === 'over-limit') },
        { term: 'reviews due', value: count(row => row.reviewDue) },
        { term: 'method', value: `version ${of.current.number}` },
      ]}
      actions={
        <>
          {acts}
          <Button kind="quiet" href={path(`/implement/risks/methods/${register.method}`)}>
            Method
          </Button>
          <Button kind="quiet" href={file}>
            XLSX
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          what={`No line stands here yet. ${method.about}`}
          example="Take worked lines as drafts and confirm those that are true here, or record your own."
          act={acts}
        />
      ) : (
        <RegisterSheet of={of} method={method} may={may} />
      )}
      {may && words.act === 'new' ? (
        <Dialog title={`Record: ${method.one}`} onClose={() => set({ act: undefined })} width="wide">
          <DescribeForm
            register={register.id}
            method={method}
            onDone={id => set({ act: undefined, open: id })}
          />
        </Dialog>
      ) : null}
      {taking ? <Examples of={of} onClose={() => setTaking(false)} /> : null}
    </Page>
  );
}
