// The kit's own page: every component in every state, for the eye and for the checks. Not part of the build.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './base.css';
import './print.css';
import { Frame } from './frame/Frame.tsx';
import { PublicFrame } from './frame/PublicFrame.tsx';
import { Controls } from './gallery/Controls.tsx';
import { Fields } from './gallery/Fields.tsx';
import { Lists } from './gallery/Lists.tsx';
import { Pictures } from './gallery/Pictures.tsx';
import { Sheet } from './gallery/Sheet.tsx';
import { Thing } from './gallery/Thing.tsx';
import { UiProvider } from './UiProvider.tsx';

const PAGES = {
  thing: Thing,
  controls: Controls,
  fields: Fields,
  lists: Lists,
  pictures: Pictures,
  sheet: Sheet,
} as const;
type PageName = keyof typeof PAGES;
const isPage = (name: string): name is PageName => Object.hasOwn(PAGES, name);

function Gallery() {
  const wanted = new URLSearchParams(location.search).get('page') ?? 'thing';
  const name: PageName = isPage(wanted) ? wanted : 'thing';
  const Shown = PAGES[name];
  const [organization, setOrganization] = useState('northlight');
  const stop = (id: PageName, label: string, count?: number) => ({
    id,
    label,
    href: `/gallery?page=${id}`,
    count,
  });
  if (name === 'sheet') {
    return (
      <PublicFrame
        name="Certwright"
        homeHref="/gallery"
        links={[
          { href: '/gallery?page=lists', label: 'Register' },
          { href: '/gallery?page=fields', label: 'Sign in' },
        ]}
      >
        <Sheet />
      </PublicFrame>
    );
  }
  return (
    <Frame
      organizations={[
        { id: 'northlight', name: 'Northlight Precision', kind: 'client' },
        { id: 'norrland', name: 'Norrland Certification', kind: 'certification body' },
      ].map(one => ({ ...one, current: one.id === organization }))}
      onSwitch={setOrganization}
      road={[
        stop('controls', 'Today', 7),
        { ...stop('lists', 'Choose'), notOnPhone: true },
        {
          id: 'implement',
          label: 'Implement',
          href: '/gallery/implement',
          stops: [
            stop('thing', 'Requirements', 14),
            stop('fields', 'Risks'),
            { ...stop('pictures', 'Documents', 3) },
          ],
        },
        { id: 'audit', label: 'Audit', href: '/gallery/audit', count: 2 },
        { id: 'certify', label: 'Certify', href: '/gallery/certify' },
      ]}
      path={`/gallery?page=${name}`}
      person={{ name: 'Iris Vale', note: 'quality manager' }}
      personEntries={[
        { id: 'profile', label: 'Profile', href: '/gallery' },
        { id: 'out', label: 'Sign out', apart: true },
      ]}
      commands={Object.keys(PAGES).map(id => ({
        id,
        title: `Gallery: ${id}`,
        group: 'Go to',
        href: `/gallery?page=${id}`,
      }))}
      keys={[{ keys: 'e', does: 'Edit' }]}
      banner="Sample data: all companies and people are invented."
    >
      <Shown />
    </Frame>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider now={() => 1_794_000_000_000}>
        <Gallery />
      </UiProvider>
    </StrictMode>,
  );
}
