/** The safeguard of impartiality: threats, audits that a tie reaches, the mechanism with its meetings, what clients get. */
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Page } from '../ui/page/Page.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { MechanismTab } from './MechanismTab.tsx';
import { OfferTab } from './OfferTab.tsx';
import { ThreatsTab } from './ThreatsTab.tsx';

const TABS = [
  ['threats', 'Threats'],
  ['mechanism', 'Mechanism and meetings'],
  ['clients', 'What clients get'],
] as const;

export default function ImpartialityPage() {
  const at = useOrgPath();
  const { words } = useQueryWords();
  const current = TABS.find(([id]) => id === words.tab)?.[0] ?? 'threats';
  return (
    <Page name="Impartiality">
      <div className="stack">
        <Tabs
          label="Impartiality"
          current={current}
          tabs={TABS.map(([id, label]) => ({ id, label, href: at(`/audit/impartiality?tab=${id}`) }))}
        />
        {current === 'threats' ? <ThreatsTab /> : null}
        {current === 'mechanism' ? <MechanismTab /> : null}
        {current === 'clients' ? <OfferTab /> : null}
      </div>
    </Page>
  );
}
