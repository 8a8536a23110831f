/** The team beside an audit, and what a planner may do about it. */
import { useState } from 'react';
import { useCan, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Person } from '../ui/person/Person.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import type { Audit } from './audit-steps.ts';
import { ConsultancyForm } from './ConsultancyForm.tsx';

const ROLE_WORDS = {
  lead: 'leads',
  auditor: 'auditor',
  expert: 'technical expert',
  observer: 'observer',
} as const;

type Props = { readonly audit: Audit; readonly editionName: (id: string) => string };

export function TeamAside({ audit, editionName }: Props) {
  const can = useCan();
  const at = useOrgPath();
  const { Link } = useUi();
  const [declaring, setDeclaring] = useState(false);
  const { team, visit, id, engagement } = audit;
  return (
    <>
      <AsideSection
        title="Team"
        act={
          can('audit:plan') && team.length > 0 && !visit ? (
            <Button kind="quiet" href={at(`/audit/audits/${id}?do=team`)}>
              Change
            </Button>
          ) : undefined
        }
      >
        {team.length === 0 ? (
          <p className="quiet">Nobody is appointed yet.</p>
        ) : (
          <ul className="stack-close">
            {team.map(member => (
              <li key={member.person}>
                <Person name={member.name || audit.body.name} note={ROLE_WORDS[member.role]} />
              </li>
            ))}
          </ul>
        )}
        {can('audit:plan') && !visit ? (
          <Button kind="quiet" onClick={() => setDeclaring(true)}>
            Declare a consultancy
          </Button>
        ) : null}
      </AsideSection>
      {audit.needs.some(one => one.areas.length > 0) ? (
        <AsideSection title="The team has to hold">
          <ul className="stack-close">
            {audit.needs.map(one => (
              <li key={one.standard}>
                {one.standard}
                {one.areas.length > 0 ? `: ${one.areas.join(', ')}` : ''}
              </li>
            ))}
          </ul>
        </AsideSection>
      ) : null}
      <AsideSection title="Certifications">
        <ul className="stack-close">
          {audit.certifications.map(one => (
            <li key={one.id}>
              <Link href={at(`/certify/certifications/${one.id}`)}>{editionName(one.edition)}</Link>
            </li>
          ))}
        </ul>
      </AsideSection>
      {declaring ? (
        <Dialog title="Consultancy" onClose={() => setDeclaring(false)}>
          <ConsultancyForm engagement={engagement} onDone={() => setDeclaring(false)} />
        </Dialog>
      ) : null}
    </>
  );
}
