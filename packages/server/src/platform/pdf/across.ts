/** Words over a sheet that it must not be taken for anything else: draft, not in force, specimen. */
import { artifact, type Doc, fontsOf } from './open.ts';

/** Large, pale enough to be read through, on the page that is being written. */
export function across(doc: Doc, words: string): void {
  const [x, y] = [doc.page.width / 2, doc.page.height / 2];
  const [first] = fontsOf(doc).runsOf(words, 600);
  artifact(doc, 'Pagination', () => {
    doc
      .save()
      .rotate(-52, { origin: [x, y] })
      .fillOpacity(0.09)
      .fillColor('#8f2d2d')
      .fontSize(92)
      .font(first?.font ?? 'latin-600')
      .text(words, x - doc.widthOfString(words) / 2, y - 46, { lineBreak: false })
      .restore()
      .fillOpacity(1);
  });
}
