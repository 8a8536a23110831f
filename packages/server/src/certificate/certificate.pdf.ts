/** The certificate on paper: everything that ISO/IEC 17021-1, 8.2.2 asks, a QR code, and the credential attached. */
import type { Layout } from '@certwright/core/body/layout';
import type { CertificateFacts, Place } from '@certwright/core/certificate/certificate.decider';
import { ATTACHMENT_NAME } from '@certwright/verify/certificate-credential';
import { codeOf } from '@certwright/verify/paper-code';
import { encode } from 'uqr';
import { across } from '../platform/pdf/across.ts';
import { fitting } from '../platform/pdf/flowing.ts';
import { artifact, group, inTag } from '../platform/pdf/open.ts';
import { leaveRoom } from '../platform/pdf/signature-field.ts';
import { INK, openPaper, type Paper, QUIET } from '../platform/pdf/paper.ts';

export type CertificatePaper = {
  readonly number: string;
  readonly revision: number;
  readonly effectiveOn: string;
  readonly issuedOn: string;
  readonly facts: CertificateFacts;
  /** Where the register answers about this certificate. */
  readonly url: string;
  /** Null on a specimen, which is marked as one. */
  readonly token: string | null;
  readonly layout: Layout;
  /** The picture of the layout's mark. */
  readonly mark: Buffer | null;
  /** The moment that its signature claims; no room is left for one where it is not signed. */
  readonly signedAt?: string;
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const longDate = (date: string): string =>
  `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
const place = (p: Place): string => [p.address, p.city, p.country].filter(part => part !== '').join(', ');

function label(paper: Paper, text: string, x?: number, y?: number): void {
  paper.text(text.toUpperCase(), {
    size: 7.5,
    weight: 600,
    color: QUIET,
    gap: 2,
    tag: 'H2',
    ...(x ? { x } : {}),
    ...(y ? { y } : {}),
  });
}

function qr(paper: Paper, url: string, x: number, y: number, size: number): void {
  const { data } = encode(url, { ecc: 'M', border: 0 });
  const cell = size / data.length;
  const draw = (): void => {
    paper.doc.fillColor(INK);
    data.forEach((row, r) =>
      row.forEach((dark, c) => dark && paper.doc.rect(x + c * cell, y + r * cell, cell, cell)),
    );
    paper.doc.fill();
  };
  const alt = `QR code of the address ${url}`;
  inTag(paper.doc, 'Figure', draw, { alt, bbox: [x, y, x + size, y + size] });
}

function facts(paper: Paper, columns: readonly (readonly [string, string])[]): void {
  const { doc } = paper;
  const width = (doc.page.width - 128) / columns.length;
  const top = doc.y;
  let bottom = top;
  columns.forEach(([name, value], i) => {
    const x = 64 + i * width;
    label(paper, name, x, top);
    paper.text(value, { size: 11, weight: 600, x, width: width - 10 });
    bottom = Math.max(bottom, doc.y);
  });
  doc.y = bottom + 12;
}

function sites(paper: Paper, all: readonly Place[]): void {
  if (all.length < 2) return;
  label(paper, `Sites (${all.length})`);
  const one = (site: Place): void => {
    if (paper.doc.y > paper.doc.page.height - 120) paper.doc.addPage();
    const draw = (): void => paper.text(`${site.name}: ${place(site)}`, { size: 9.5, gap: 1 });
    group(paper.doc, 'LI', () => inTag(paper.doc, 'LBody', draw));
  };
  group(paper.doc, 'L', () => all.forEach(one));
  paper.space(8);
}

const BESIDE = { across: 150, down: 48 };

type Doc = Paper['doc'];
const ORNAMENT: Readonly<Record<Layout['ornament'], (doc: Doc, colour: string) => void>> = {
  bar: (doc, colour) => void doc.rect(0, 0, doc.page.width, 6).fill(colour),
  band: (doc, colour) => void doc.rect(0, 0, 26, doc.page.height).fill(colour),
  frame: (doc, colour) => {
    const { width, height } = doc.page;
    doc
      .lineWidth(1.6)
      .strokeColor(colour)
      .rect(24, 24, width - 48, height - 48)
      .stroke();
  },
};

/** The mark in the upper right corner. @returns what it takes of the line beside it, in points */
function mark(doc: Doc, picture: Buffer, alt: string): number {
  const size = fitting(picture, BESIDE.across, BESIDE.down);
  const x = doc.page.width - 64 - size.width;
  const bbox = [x, 52, x + size.width, 52 + size.height] as const;
  inTag(doc, 'Figure', () => doc.image(picture, x, 52, size), { alt, bbox });
  return size.width + 20;
}

export async function certificatePdf(content: CertificatePaper): Promise<Buffer> {
  const { facts: f, number, revision } = content;
  const about = {
    title: `Certificate ${number}`,
    author: f.body.name,
    at: `${content.issuedOn}T00:00:00Z`,
    sheet: content.layout.sheet,
  };
  const paper = await openPaper(about, { ...content, mark: null });
  const { doc } = paper;
  const { colour } = content.layout;
  if (content.token === null) across(doc, 'SPECIMEN');
  else {
    doc.file(Buffer.from(content.token), {
      name: ATTACHMENT_NAME,
      type: 'application/vc+jwt',
      description: 'The signed credential',
    });
  }
  artifact(doc, 'Layout', () => ORNAMENT[content.layout.ornament](doc, colour));
  const beside = content.mark ? mark(doc, content.mark, `Mark of ${f.body.name}`) : 0;
  paper.text(f.body.name, { size: 13, weight: 600, y: 56, width: doc.page.width - 128 - beside, gap: 1 });
  paper.text(place(f.body), { size: 9, color: QUIET, gap: 46 });
  paper.text('Certificate', { size: 34, weight: 600, color: colour, gap: 4, tag: 'H1' });
  paper.text('It is certified that the management system of', { size: 11, color: QUIET, gap: 10 });
  paper.text(f.holder.name, { size: 22, weight: 600, gap: 2 });
  paper.text(place(f.holder), { size: 11, gap: 14 });
  paper.text('meets the requirements of', { size: 11, color: QUIET, gap: 6 });
  paper.text(f.standard, { size: 22, weight: 600, gap: 16 });
  label(paper, 'Scope');
  paper.text(f.scope, { size: 11.5, gap: 14 });
  sites(paper, f.sites);
  if (f.statementOfApplicability) {
    label(paper, 'Statement of Applicability');
    paper.text(f.statementOfApplicability, { size: 10.5, gap: 12 });
  }
  if (doc.y > doc.page.height - 280) doc.addPage();
  paper.rule();
  paper.space(14);
  facts(paper, [
    ['Certificate number', number],
    ['Revision', `${revision}, issued ${longDate(content.issuedOn)}`],
  ]);
  facts(paper, [
    ['Effective from', longDate(content.effectiveOn)],
    ['Valid until', longDate(f.expiresOn)],
    ['First certified', longDate(f.originalOn)],
  ]);
  foot(paper, content);
  if (content.signedAt !== undefined) leaveRoom(doc, { name: f.body.name, at: content.signedAt });
  return paper.bytes();
}

function foot(paper: Paper, { facts: f, url, token, layout }: CertificatePaper): void {
  const { doc } = paper;
  const y = doc.page.height - 64 - 92;
  qr(paper, token === null ? url : codeOf(url, token), 64, y, 84);
  const x = 64 + 84 + 18;
  paper.text('Check it', { size: 10, weight: 600, x, y, gap: 2 });
  paper.text(
    'The page behind this code says whether the certificate is valid today, or on any day. Compare holder, scope, sites and dates with this sheet. This revision replaces all earlier ones.',
    { size: 9, color: QUIET, x, gap: 3 },
  );
  paper.text(url, { size: 8, color: layout.colour, x, gap: 3 });
  const claim = f.accreditation
    ? `Accreditation as stated by the body: ${f.accreditation.body}, ${f.accreditation.number}.`
    : 'Issued without a stated accreditation.';
  paper.text(claim, { size: 8, color: QUIET, x });
}
