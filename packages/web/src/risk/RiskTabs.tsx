/** The parts of risks, each at its own address. */
import { useOrgPath } from '../app/org.ts';
import { Tabs } from '../ui/tabs/Tabs.tsx';

const PARTS = [
  { id: 'registers', label: 'Registers', path: '/implement/risks' },
  { id: 'assets', label: 'Assets', path: '/implement/risks/assets' },
  { id: 'methods', label: 'Methods', path: '/implement/risks/methods' },
] as const;

export function RiskTabs({ current }: { readonly current: (typeof PARTS)[number]['id'] }) {
  const path = useOrgPath();
  return (
    <Tabs
      label="Risks"
      current={current}
      tabs={PARTS.map(part => ({ id: part.id, label: part.label, href: path(part.path) }))}
    />
  );
}
