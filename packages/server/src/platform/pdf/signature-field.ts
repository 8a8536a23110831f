/** Room for a signature in a PDF file (ISO 32000-1, 12.8), and the signature in its room. */
import { dateOf } from '../clock.ts';
import type { Doc } from './open.ts';

/** A signature with the certificates of a time-stamp authority takes some 8 kB. */
const ROOM = 14_336;
/** Written over once the file is whole; ten digits leave room for any file. */
const UNKNOWN = 9_999_999_999;
const FILTER = 'ETSI.CAdES.detached';
/** As pdfkit writes it. It comes before everything that others wrote and that is not packed: titles and names. */
const HEAD = `/SubFilter /${FILTER}\n/ByteRange [0 `;
const RANGE = `${UNKNOWN} ${UNKNOWN} ${UNKNOWN}]`;
const CONTENTS = '/Contents <';

/** An object of the file that nothing is added to. */
function object(doc: Doc, data: object): ReturnType<Doc['ref']> {
  const made = doc.ref(data);
  (made as unknown as { end(): void }).end();
  return made;
}

/**
 * Leaves room for a signature over the whole file, in a field that shows nothing.
 * @param at the moment that the signer claims
 */
export function leaveRoom(doc: Doc, { name, at }: { readonly name: string; readonly at: string }): void {
  const signature = object(doc, {
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: FILTER,
    ByteRange: [0, UNKNOWN, UNKNOWN, UNKNOWN],
    Contents: Buffer.alloc(ROOM),
    // oxlint-disable-next-line no-new-wrappers -- pdfkit writes these as text, and others as names
    Name: new String(name),
    M: dateOf(at),
  });
  const field = object(doc, {
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    // Printed, and not to be moved.
    F: 132,
    P: doc.page.dictionary,
    // oxlint-disable-next-line no-new-wrappers -- as above
    T: new String('Signature'),
    V: signature,
  });
  const inside = doc as unknown as {
    page: { annotations: unknown[] };
    _root: { data: Record<string, unknown> };
    endAcroForm(): void;
  };
  inside.page.annotations.push(field);
  // pdfkit would finish a form of its own, with fonts and with appearances to be made by the reader.
  inside.endAcroForm = () => undefined;
  const { _root: root } = inside;
  root.data.AcroForm = object(doc, { SigFlags: 3, Fields: [field] });
}

type Room = {
  /** Between the brackets of the signature, in hexadecimal digits. */
  readonly from: number;
  readonly to: number;
};

function roomIn(pdf: Buffer): Room {
  const range = pdf.indexOf(HEAD);
  const start = pdf.indexOf(CONTENTS, range);
  const from = start + CONTENTS.length;
  const to = pdf.indexOf('>', from);
  if (range < 0 || start < 0 || to - from !== 2 * ROOM)
    throw new Error('a file without room for a signature');
  return { from, to };
}

/** The file with the range of bytes that its signature is over: everything but the signature itself. */
export function ranged(pdf: Buffer): Buffer {
  const { from, to } = roomIn(pdf);
  const made = Buffer.from(pdf);
  const text = `${from - 1} ${to + 1} ${pdf.length - to - 1}]`;
  made.write(text.padEnd(RANGE.length, ' '), pdf.indexOf(HEAD) + HEAD.length, 'latin1');
  return made;
}

/** The bytes that the signature of a ranged file is over. */
export function covered(pdf: Buffer): Buffer {
  const { from, to } = roomIn(pdf);
  return Buffer.concat([pdf.subarray(0, from - 1), pdf.subarray(to + 1)]);
}

/** @throws RangeError when the signature is larger than its room */
export function withSignature(pdf: Buffer, signature: Buffer): Buffer {
  const { from } = roomIn(pdf);
  if (signature.length > ROOM) throw new RangeError(`a signature of ${signature.length} bytes has no room`);
  const made = Buffer.from(pdf);
  made.write(signature.toString('hex').padEnd(2 * ROOM, '0'), from, 'latin1');
  return made;
}

/** The signature of a file, without what fills its room; undefined in a file that has no room for one. */
export function signatureIn(pdf: Buffer): Buffer | undefined {
  if (!pdf.includes(HEAD)) return undefined;
  const { from, to } = roomIn(pdf);
  const room = Buffer.from(pdf.toString('latin1', from, to), 'hex');
  // The length of a DER sequence of more than 255 bytes.
  return room.readUInt16BE(0) === 0x3082 ? room.subarray(0, 4 + room.readUInt16BE(2)) : undefined;
}
