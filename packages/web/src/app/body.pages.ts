/** The pages of the engagement, for both parties: applications, audits, findings, certifications. */
import type { PageRoute } from './page-route.tsx';

export const BODY_PAGES: readonly PageRoute[] = [];
