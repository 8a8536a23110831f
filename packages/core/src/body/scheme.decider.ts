/** A standard that a body offers certification to, with the texts that it uses for it. */
import { keptRecord } from '../kernel/kept-record.ts';
import type { PlainDate } from '../kernel/schema.ts';

export type Scheme = {
  readonly edition: string;
  readonly from: PlainDate;
  /** The last day on which it is offered; null while it is. */
  readonly until: PlainDate | null;
  /** Points that an auditor of this scheme goes through, one a line. */
  readonly checklist: string;
  /** Headings and sentences that a report of this scheme begins with. */
  readonly report: string;
  /** What an offer says for this scheme alone. */
  readonly offer: string;
  /** Whether visits may come unannounced by the rules of the scheme; left out, as `UNANNOUNCED` knows it. */
  readonly unannounced?: boolean | undefined;
};

const BLANK: Scheme = { edition: '', from: '', until: null, checklist: '', report: '', offer: '' };

export const scheme = keptRecord('Scheme', BLANK, [
  { refused: 'ends-before-it-begins', because: [], when: (_, c) => endsBefore(c.content) },
]);

export const endsBefore = ({
  from,
  until,
}: {
  readonly from: string;
  readonly until: string | null;
}): boolean => until !== null && until < from;

export const holdsOn = (
  { from, until }: { readonly from: string; readonly until: string | null },
  day: string,
): boolean => from <= day && (until === null || day <= until);
