/** The pages of the organization's side of the road. */
import type { PageRoute } from './page-route.tsx';

export const ORGANIZATION_PAGES: readonly PageRoute[] = [];
