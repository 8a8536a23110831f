/** What an archive of an organization is called and made of; docs/guides/export.md says the same in words. */

export const FORMAT = 'certwright-organization';
/** Raised when a reader of the version before would misread an archive. */
export const FORMAT_VERSION = 1;

export const ORGANIZATION_PART = 'organization.json';
export const MANIFEST_PART = 'manifest.json';
export const TRAIL_PART = 'trail.jsonl';
export const PEOPLE_PART = 'people.jsonl';
export const FILES_PART = 'files.jsonl';
export const SETTINGS_PART = 'settings.json';
export const CROSSWALKS_PART = 'standards/crosswalks.json';
export const SHARED_PART = 'shared.jsonl';

export const recordsPart = (kind: string): string => `records/${kind}.jsonl`;
export const filePart = (sha256: string): string => `files/${sha256}`;
export const standardPart = (sha256: string): string => `standards/${sha256}.json`;

/** The text that explains the archive to whoever opens it without us. */
export const readme = (
  name: string,
  at: string,
): string => `Everything that ${name} keeps in Certwright, taken out on ${at}.

Text is UTF-8. JSON Lines: one JSON value a line.

organization.json   format and version of this archive, the organization, the head of its audit trail
trail.jsonl         every event in the order of its hash chain; "certwright verify-trail trail.jsonl" checks it
records/KIND.jsonl  the records as they stand, one kind a file: id, version, state
people.jsonl        members, present and past; addresses only where the taker manages people
files.jsonl         names and kinds of the files; the contents lie in files/ under their SHA-256
standards/          standards and relations of the organization's own
settings.json       roles of its own, webhooks, ways of signing in, work handed over; no secrets
shared.jsonl        what certification bodies share with the organization: their records, as it sees them
manifest.json       every part with its size and SHA-256

Not inside: bought text of standards, because its licence seldom allows it; passwords, PINs, tokens and keys;
who opened what.
`;
