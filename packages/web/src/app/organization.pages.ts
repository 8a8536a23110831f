/** The pages of the organization's side of the road. */
import type { PageRoute } from './page-route.tsx';

export const ORGANIZATION_PAGES: readonly PageRoute[] = [
  ['/choose', () => import('../standard/ChoosePage.tsx')],
  ['/choose/adviser', () => import('../standard/AdviserPage.tsx')],
  ['/choose/catalogue', () => import('../catalogue/OrgCataloguePage.tsx')],
  ['/choose/catalogue/$id', () => import('../catalogue/OrgDeliverablePage.tsx')],
  ['/choose/standards', () => import('../standard/StandardsPage.tsx')],
  ['/choose/standards/$edition', () => import('../standard/EditionPage.tsx')],
  ['/implement', () => import('../requirement/ImplementPage.tsx')],
  ['/implement/requirements', () => import('../requirement/RequirementsPage.tsx')],
  ['/implement/requirements/$edition/$key', () => import('../requirement/RequirementPage.tsx')],
  ['/implement/evidence', () => import('../evidence/EvidencePage.tsx')],
  ['/implement/documents', () => import('../document/DocumentsPage.tsx')],
  ['/implement/documents/new', () => import('../document/NewDocumentPage.tsx')],
  ['/implement/documents/$id', () => import('../document/DocumentPage.tsx')],
  ['/implement/controls', () => import('../control/ControlsPage.tsx')],
  ['/implement/exchange', () => import('../exchange/ExchangePage.tsx')],
  ['/implement/internal-audits', () => import('../internal-audit/InternalAuditsPage.tsx')],
  ['/implement/internal-audits/new', () => import('../internal-audit/PlanPage.tsx')],
  ['/implement/internal-audits/$id', () => import('../internal-audit/InternalAuditPage.tsx')],
  ['/implement/nonconformities', () => import('../nonconformity/NonconformitiesPage.tsx')],
  ['/implement/nonconformities/$id', () => import('../nonconformity/NonconformityPage.tsx')],
  ['/implement/management-reviews', () => import('../management-review/ManagementReviewsPage.tsx')],
  ['/implement/management-reviews/new', () => import('../management-review/NewReviewPage.tsx')],
  ['/implement/management-reviews/$id', () => import('../management-review/ReviewPage.tsx')],
];
