/** The tree of routes: public pages, and below /o/NAME the pages of an organization, area by area. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { UiProvider } from '../ui/UiProvider.tsx';
import { BODY_PAGES } from './body.pages.ts';
import { ORGANIZATION_PAGES } from './organization.pages.ts';
import { type PageRoute, routesOf } from './page-route.tsx';
import { RouterLink } from './RouterLink.tsx';

const root = createRootRoute({
  component: () => (
    <UiProvider Link={RouterLink}>
      <Outlet />
    </UiProvider>
  ),
  notFoundComponent: lazyRouteComponent(() => import('./NotFoundPage.tsx')),
});

const PUBLIC_PAGES: readonly PageRoute[] = [
  ['/', () => import('../welcome/WelcomePage.tsx')],
  ['/sign-in', () => import('../session/SignInPage.tsx')],
  ['/sign-up', () => import('../session/SignUpPage.tsx')],
  ['/forgot-password', () => import('../session/ForgotPasswordPage.tsx')],
  ['/confirm-address', () => import('../session/ConfirmAddressPage.tsx')],
  ['/unsubscribe', () => import('../session/UnsubscribePage.tsx')],
  ['/watch', () => import('../log/WatchPage.tsx')],
  ['/reset-password', () => import('../session/ResetPasswordPage.tsx')],
  ['/sign-in/organization', () => import('../session/OrganizationSignInPage.tsx')],
  ['/signed-on', () => import('../session/SignedOnPage.tsx')],
  ['/account', () => import('../session/AccountPage.tsx')],
  ['/organizations', () => import('../today/EverywherePage.tsx')],
  ['/open', () => import('../session/OpenOrganizationPage.tsx')],
  ['/invitations/$token', () => import('../session/InvitationPage.tsx')],
  ['/answer', () => import('../link/AnswerPage.tsx')],
  ['/station', () => import('../station/StationPage.tsx')],
  ['/register', () => import('../register/RegisterPage.tsx')],
  ['/log', () => import('../log/LogPage.tsx')],
  ['/verify', () => import('../register/VerifyPage.tsx')],
  ['/certificates/$id', () => import('../register/CertificatePage.tsx')],
  ['/adviser', () => import('../standard/PublicAdviserPage.tsx')],
  ['/calculator', () => import('../audit-time/CalculatorPage.tsx')],
  ['/calculator/sampling', () => import('../audit-time/SamplingPage.tsx')],
  ['/calculator/deadlines', () => import('../audit-time/DeadlinesPage.tsx')],
  ['/catalogue', () => import('../catalogue/CataloguePage.tsx')],
  ['/catalogue/loads', () => import('../catalogue/LoadsPage.tsx')],
  ['/catalogue/$id', () => import('../catalogue/DeliverablePage.tsx')],
  ['/reference', () => import('../welcome/ReferencePage.tsx')],
];

const organization = createRoute({
  getParentRoute: () => root,
  path: '/o/$org',
  component: lazyRouteComponent(() => import('./OrgFrame.tsx')),
});

const tree = root.addChildren([
  ...routesOf(root, PUBLIC_PAGES),
  organization.addChildren(
    routesOf(organization, [
      ['/today', () => import('../today/TodayPage.tsx')],
      ['/tasks', () => import('../task/TasksPage.tsx')],
      ['/tasks/left-behind', () => import('../task/LeftBehindPage.tsx')],
      ['/tasks/$id', () => import('../task/TaskPage.tsx')],
      ['/calendar', () => import('../task/CalendarPage.tsx')],
      ['/settings/people', () => import('../party/PeoplePage.tsx')],
      ['/settings/people/from-a-list', () => import('../exchange/PeopleListPage.tsx')],
      ['/settings/people/$id', () => import('../party/PersonPage.tsx')],
      ['/settings/stations', () => import('../station/StationsPage.tsx')],
      ['/settings/permissions', () => import('../party/PermissionsPage.tsx')],
      ['/settings/sent', () => import('../notice/SentPage.tsx')],
      ['/settings/sign-on', () => import('../sign-on/SignOnPage.tsx')],
      ['/settings/webhooks', () => import('../webhook/WebhooksPage.tsx')],
      ['/settings/trail', () => import('../trail/TrailPage.tsx')],
      ...ORGANIZATION_PAGES,
      ...BODY_PAGES,
    ]),
  ),
]);

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true });
