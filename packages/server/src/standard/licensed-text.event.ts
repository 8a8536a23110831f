/** What the trail says of bought text: that it was kept or went, and of which numbers; never the text. */
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { recordEvent } from '../platform/events/event.store.ts';

type Told = { readonly type: string; readonly edition: string; readonly keys: number | string };

export const toldLicensed = (act: Act, edition: string, event: Told) =>
  recordEvent(act, `licensed_text:${contentId('licensed-text', act.org, edition)}`, event);
