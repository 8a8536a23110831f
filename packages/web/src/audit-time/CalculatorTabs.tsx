/** The three calculators that need no account. */
import { Tabs } from '../ui/tabs/Tabs.tsx';

const TABS = [
  { id: 'audit-time', label: 'Audit time', href: '/calculator' },
  { id: 'sampling', label: 'Sites to audit', href: '/calculator/sampling' },
  { id: 'deadlines', label: 'Deadlines', href: '/calculator/deadlines' },
];

export const CalculatorTabs = ({ current }: { readonly current: string }) => (
  <Tabs label="Calculators" tabs={TABS} current={current} />
);
