/** The pages of the engagement, for both parties: applications, audits, findings, certifications. */
import type { PageRoute } from './page-route.tsx';

export const BODY_PAGES: readonly PageRoute[] = [
  ['/audit', () => import('../engagement/OverviewPage.tsx')],
  ['/audit/applications', () => import('../application/ApplicationsPage.tsx')],
  ['/audit/applications/new', () => import('../application/ApplyPage.tsx')],
  ['/audit/applications/$id', () => import('../application/ApplicationPage.tsx')],
  ['/audit/engagements/$id', () => import('../engagement/EngagementPage.tsx')],
  ['/audit/due', () => import('../planning/DueListPage.tsx')],
  ['/audit/planner', () => import('../planning/PlannerPage.tsx')],
  ['/audit/audits', () => import('../audit/AuditsPage.tsx')],
  ['/audit/audits/new', () => import('../audit/PlanAuditPage.tsx')],
  ['/audit/audits/$id', () => import('../audit/AuditPage.tsx')],
  ['/audit/audits/$id/findings/new', () => import('../finding/RecordFindingPage.tsx')],
  ['/audit/rules', () => import('../audit-time/TouchedPage.tsx')],
  ['/audit/findings', () => import('../finding/FindingsPage.tsx')],
  ['/audit/findings/$id', () => import('../finding/FindingPage.tsx')],
  ['/certify/certifications', () => import('../decision/CertificationsPage.tsx')],
  ['/certify/certifications/$id', () => import('../decision/CertificationPage.tsx')],
];
