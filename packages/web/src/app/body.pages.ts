/** The pages of the engagement, for both parties: applications, audits, findings, certifications. */
import type { PageRoute } from './page-route.tsx';

export const BODY_PAGES: readonly PageRoute[] = [
  ['/audit', () => import('../engagement/OverviewPage.tsx')],
  ['/audit/applications', () => import('../application/ApplicationsPage.tsx')],
  ['/audit/applications/new', () => import('../application/ApplyPage.tsx')],
  ['/audit/applications/$id', () => import('../application/ApplicationPage.tsx')],
  ['/audit/engagements/$id', () => import('../engagement/EngagementPage.tsx')],
  ['/audit/audits', () => import('../audit/AuditsPage.tsx')],
  ['/audit/audits/new', () => import('../audit/PlanAuditPage.tsx')],
  ['/audit/audits/$id', () => import('../audit/AuditPage.tsx')],
  ['/audit/audits/$id/findings/new', () => import('../finding/RecordFindingPage.tsx')],
  ['/audit/people', () => import('../qualification/CompetencePage.tsx')],
  ['/audit/own-record', () => import('../qualification/OwnRecordPage.tsx')],
  ['/audit/people/rules', () => import('../qualification/PolicyPage.tsx')],
  ['/audit/people/$id', () => import('../qualification/CompetencePersonPage.tsx')],
  ['/audit/impartiality', () => import('../impartiality/ImpartialityPage.tsx')],
  ['/audit/people/from-a-list', () => import('../qualification/CompetenceListPage.tsx')],
  ['/audit/rules', () => import('../audit-time/TouchedPage.tsx')],
  ['/audit/findings', () => import('../finding/FindingsPage.tsx')],
  ['/audit/findings/$id', () => import('../finding/FindingPage.tsx')],
  ['/certify/certifications', () => import('../decision/CertificationsPage.tsx')],
  ['/certify/certifications/$id', () => import('../decision/CertificationPage.tsx')],
];
