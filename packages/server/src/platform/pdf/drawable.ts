/** Whether a picture can be put on a sheet: it is put on one. */
import PDFDocument from 'pdfkit';
import { collected } from './collected.ts';
import { fitting } from './flowing.ts';

/** @throws for what is no PNG or JPEG, is not whole, or has too many points */
export async function requireDrawable(content: Buffer): Promise<void> {
  const size = fitting(content, 200, 200);
  const doc = new PDFDocument();
  const done = collected(doc);
  doc.image(content, 0, 0, size);
  doc.end();
  await done;
}
