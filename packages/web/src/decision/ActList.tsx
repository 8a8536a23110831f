/** The acts that belong to this phase: open to whoever may do them, or with what stands in their way, in red and with its clause. */
import { type Permission, PERMISSIONS } from '@certwright/core/party/permission.table';
import { roleTitle } from '@certwright/core/party/role.table';
import { useCan } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Citations } from '../ui/citation/Citation.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { type ActId, ACTS, type Certification } from './acts.table.ts';

const holders = (permission: Permission): string =>
  PERMISSIONS[permission].roles.map(roleTitle).join(', ').toLowerCase();

type Props = {
  readonly acts: readonly ActId[];
  readonly standing: Certification['standing'];
  readonly onChoose: (act: ActId) => void;
};

export function ActList({ acts, standing, onChoose }: Props) {
  const can = useCan();
  return (
    <ul className="stack">
      {acts.map(id => {
        const { verb, means, permission } = ACTS[id];
        const refusals = standing[id];
        const may = can(permission);
        const free = refusals.length === 0;
        return (
          <li key={id} className="stack-close" aria-label={verb}>
            <div className="row">
              {may && free ? <Button onClick={() => onChoose(id)}>{verb}</Button> : <strong>{verb}</strong>}
              <span className="quiet">
                {means}
                {may ? '' : ` Done by: ${holders(permission)}.`}
              </span>
            </div>
            {refusals.map(one => (
              <Notice key={one.code} tone="stop">
                {one.detail} <Citations of={one.citations} />
              </Notice>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
