/** The frame around every page of an organization: road, palette, person; and the organization for the screens inside. */
import { type Role, roleTitle } from '@certwright/core/party/role.table';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Outlet, useLocation } from '@tanstack/react-router';
import { account, call, ProblemError } from '../api/client.ts';
import { Frame } from '../ui/frame/Frame.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { OrgContext, type Session } from './org.ts';
import { useParam } from './params.ts';
import { besideOf, roadOf, type Stop } from './road.ts';
import { useGo } from './RouterLink.tsx';
import { useSession } from '../session/session.ts';
import { StepUp } from '../session/StepUp.tsx';

export default function OrgFrame() {
  const session = useSession();
  const slug = useParam('org');
  const go = useGo();
  const missing = session.error instanceof ProblemError && session.error.problem.status === 401;
  useEffect(() => {
    if (missing) go(`/sign-in?next=${encodeURIComponent(location.pathname)}`);
  }, [missing, go]);
  if (missing) return null;
  return (
    <Resource of={session} skeleton="text">
      {data => <Framed session={data} slug={slug} />}
    </Resource>
  );
}

async function signOut(): Promise<void> {
  await account('sign-out', {});
  location.assign('/');
}

function Framed({ session, slug }: { session: Session; slug: string }) {
  const go = useGo();
  const { pathname } = useLocation();
  const here = session.organizations.find(org => org.slug === slug);
  const waiting = useQuery({
    queryKey: [slug, 'today.waiting', {}],
    queryFn: ({ signal }) => call('today.waiting', slug, {}, { signal }),
    enabled: here !== undefined,
  });
  if (!here) {
    return (
      <Page name="No such organization">
        <p className="reading">
          You are not a member of an organization of this name. Choose another one, or ask to be invited.
        </p>
      </Page>
    );
  }
  const counts = waiting.data?.counts ?? {};
  const at = (path: string): string => `/o/${slug}${path}`;
  const stop = ({ stops, path, ...rest }: Stop): RoadStop => ({
    ...rest,
    href: at(path),
    ...(counts[rest.id] ? { count: counts[rest.id] as number } : {}),
    ...(stops ? { stops: stops.map(stop) } : {}),
  });
  const road = roadOf(here.kind);
  const beside = besideOf(here.kind);
  const everywhere = [...road.flatMap(s => [s, ...(s.stops ?? [])]), ...beside];
  return (
    <OrgContext value={{ ...here, person: session.person }}>
      <Frame
        organizations={session.organizations.map(org => ({
          id: org.slug,
          name: org.name,
          kind: org.kind === 'certification-body' ? 'body' : 'client',
          current: org.slug === slug,
        }))}
        onSwitch={id => go(`/o/${id}/today`)}
        road={road.map(stop)}
        path={pathname}
        person={{
          name: session.person.name,
          note: [...here.roles.map(role => roleTitle(role as Role)), ...here.ownRoles].join(', '),
        }}
        personEntries={[
          ...beside.map(({ id, label, path }) => ({ id, label, href: at(path) })),
          { id: 'account', label: 'Your account', href: '/account' },
          { id: 'register', label: 'Public register', href: '/register' },
          ...(session.organizations.length > 1
            ? [{ id: 'everywhere', label: 'All your organizations', href: '/organizations' }]
            : []),
          { id: 'open', label: 'Open another organization', href: '/open' },
          { id: 'out', label: 'Sign out', onSelect: () => void signOut(), apart: true },
        ]}
        commands={everywhere.map(({ id, label, path }) => ({
          id,
          title: label,
          group: 'Go to',
          href: at(path),
        }))}
        {...(here.sample ? { banner: 'Sample data: every organization and person here is invented.' } : {})}
      >
        <Outlet />
        <StepUp person={session.person} />
      </Frame>
    </OrgContext>
  );
}

type RoadStop = {
  id: string;
  label: string;
  href: string;
  notOnPhone?: boolean;
  count?: number;
  stops?: RoadStop[];
};
