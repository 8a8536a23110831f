/** The feed of what was published about certificates that a search finds (Atom, RFC 4287). */
import { ACTS } from '@certwright/core/register/acts.words';

export type FeedEntry = {
  readonly pos: number;
  readonly certification: string;
  readonly number: string;
  readonly holder: string;
  readonly standard: string;
  readonly body: string;
  readonly act: string;
  readonly effective_on: string;
  readonly recorded_at: string;
};

/** What no text of XML may hold, and marks that reorder what a reader sees. */
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const text = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(UNFIT, '')
    .replaceAll(/[&<>"']/g, sign => NAMED[sign] ?? sign);

function entryText(entry: FeedEntry, baseUrl: string): string {
  const { pos, certification, number, holder, standard, body, act } = entry;
  const address = `${baseUrl}/certificates/${certification}`;
  return [
    '  <entry>',
    `    <id>${text(address)}#${pos}</id>`,
    `    <title>${text(`${ACTS[act] ?? act}: ${holder}, ${standard}`)}</title>`,
    `    <updated>${text(entry.recorded_at)}</updated>`,
    `    <author><name>${text(body)}</name></author>`,
    `    <link href="${text(address)}"/>`,
    `    <summary>${text(`${body} has published about certificate ${number}: ${ACTS[act] ?? act}, in effect from ${entry.effective_on}.`)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** @param q what was searched; empty for everything @param address of the feed itself */
export function feedText(
  entries: readonly FeedEntry[],
  { q, address, baseUrl, now }: { q: string; address: string; baseUrl: string; now: string },
): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${text(address)}</id>`,
    `  <title>${text(q === '' ? 'Published certificates' : `Published about “${q}”`)}</title>`,
    `  <updated>${text(entries[0]?.recorded_at ?? now)}</updated>`,
    `  <link rel="self" href="${text(address)}"/>`,
    ...entries.map(entry => entryText(entry, baseUrl)),
    '</feed>',
    '',
  ].join('\n');
}
