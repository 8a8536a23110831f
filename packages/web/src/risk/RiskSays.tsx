/** What a line says: the scenario, the fields of its method, what it concerns, its controls. */
import type { RiskMethod } from '@certwright/standards/risk/method';
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Facts } from '../ui/facts/Facts.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import type { Risk } from './risk.words.tsx';

const ENDED = { ended: 'true' } as const;

/** Names of records that a line may name, by their ids. */
function useNames(): (id: string) => string {
  const lists = [useRead('asset.list', ENDED), useRead('process.list', ENDED), useRead('site.list', ENDED)];
  const names = new Map(
    lists.flatMap(list => (list.data?.rows ?? []).map(one => [one.id, one.name] as const)),
  );
  return id => names.get(id) ?? '';
}

export function RiskSays({ of, method }: { readonly of: Risk; readonly method: RiskMethod }) {
  const path = useOrgPath();
  const name = useNames();
  const { words } = useRequirementChoices();
  const { content, example } = of;
  const fields = method.fields.flatMap(({ id, name: term, kind, choices }) => {
    const said = content.fields[id] ?? '';
    const value =
      kind === 'text'
        ? said
        : kind === 'choice'
          ? (choices?.find(one => one.id === said)?.name ?? '')
          : name(said);
    if (value !== '') return [{ term, value }];
    const there = example?.fields[id];
    return there === undefined || of.confirmed ? [] : [{ term, value: `open; in the example: ${there}` }];
  });
  const links = [
    ['Processes', content.processes],
    ['Sites', content.sites],
    ['Assets', content.assets],
  ] as const;
  return (
    <>
      <Facts
        of={[
          ...fields,
          ...(content.cause === '' ? [] : [{ term: 'Cause', value: content.cause }]),
          ...(content.consequence === ''
            ? []
            : [{ term: 'What follows from it', value: content.consequence }]),
          ...links.flatMap(([term, ids]) =>
            ids.length === 0 ? [] : [{ term, value: ids.map(name).join(', ') }],
          ),
        ]}
      />
      {content.controls.length === 0 ? null : (
        <AsideSection title="Controls">
          <ul className="stack-close">
            {content.controls.map(({ what, requirement, shownBy }) => (
              <li key={what}>
                {what}{' '}
                {requirement ? (
                  <RouterLink
                    href={path(`/implement/requirements/${requirement.edition}/${requirement.key}`)}
                  >
                    {words(requirement)}
                  </RouterLink>
                ) : null}
                {shownBy === '' ? null : <div className="quiet">{shownBy}</div>}
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
    </>
  );
}
