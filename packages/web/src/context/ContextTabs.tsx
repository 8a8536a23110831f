/** The parts of the context, each at its own address. */
import { useOrgPath } from '../app/org.ts';
import { Tabs } from '../ui/tabs/Tabs.tsx';

const PARTS = [
  { id: 'issues', label: 'Issues', path: '/implement/context' },
  { id: 'parties', label: 'Interested parties', path: '/implement/context/parties' },
  { id: 'processes', label: 'Processes', path: '/implement/context/processes' },
  { id: 'sites', label: 'Sites', path: '/implement/context/sites' },
  { id: 'scope', label: 'Scope', path: '/implement/context/scope' },
] as const;

export function ContextTabs({ current }: { readonly current: (typeof PARTS)[number]['id'] }) {
  const path = useOrgPath();
  return (
    <Tabs
      label="Context"
      current={current}
      tabs={PARTS.map(part => ({ id: part.id, label: part.label, href: path(part.path) }))}
    />
  );
}
