/** Keeps a version, word for word, the moment it is released. */
import type { Document } from '@certwright/core/document/document.state';
import { DOCUMENT_RELEASE } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { releaseHash } from './release-hash.ts';

/** @param state of the document just after its release @param day on which it was released */
export async function keepRelease(act: Act, document: string, state: Document, day: string): Promise<void> {
  const { author, change, number: documentNumber, title, kind, text, file, requirements, releases } = state;
  const number = releases.at(-1)?.number ?? 0;
  const content = { documentNumber, title, kind, text, requirements, change, author };
  const kept = {
    document,
    number,
    ...content,
    ...(file === undefined ? {} : { file }),
    approvedBy: act.person,
    releasedOn: day,
  };
  const hash = await releaseHash(act, kept);
  // The If-Match of the request belongs to the document.
  const { expected: _, ...own } = act;
  const stream = contentId('release', document, String(number));
  await begin(own, DOCUMENT_RELEASE, stream, { type: 'Keep', ...kept, hash });
}
