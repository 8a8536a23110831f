/** Today as the server counts it (UTC), so that a date proposed here is never in its future. */
import { useOrg } from '../app/org.ts';
import { DAY_MS, isoDate } from '../ui/text/calendar.ts';
import { useUi } from '../ui/UiProvider.tsx';

export const useToday = (): string => isoDate(Math.floor(useUi().now() / DAY_MS));

/** Whether the screen stands on the body's side of the engagement. */
export const useIsBody = (): boolean => useOrg().kind === 'certification-body';
