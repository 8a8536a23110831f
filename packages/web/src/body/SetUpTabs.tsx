/** The parts of a body's set-up, each at its own address. */
import { useOrgPath } from '../app/org.ts';
import { Tabs } from '../ui/tabs/Tabs.tsx';

const PARTS = [
  { id: 'schemes', label: 'Schemes', path: '/settings/body' },
  { id: 'accreditations', label: 'Accreditations', path: '/settings/body/accreditations' },
  { id: 'prices', label: 'Prices', path: '/settings/body/prices' },
  { id: 'letters', label: 'Letters', path: '/settings/body/letters' },
  { id: 'practice', label: 'Practice', path: '/settings/body/practice' },
  { id: 'keys', label: 'Keys', path: '/settings/body/keys' },
] as const;

export function SetUpTabs({ current }: { readonly current: (typeof PARTS)[number]['id'] }) {
  const path = useOrgPath();
  return (
    <Tabs
      label="Set-up of the body"
      current={current}
      tabs={PARTS.map(part => ({ id: part.id, label: part.label, href: path(part.path) }))}
    />
  );
}
