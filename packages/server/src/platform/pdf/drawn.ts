/** Drawing a document as a piece of what runs; loading the libraries for the first one is part of it. */
import { piece } from '../trace/span.ts';

export const drawn = (kind: 'pdf' | 'docx', draw: () => Promise<Buffer>): Promise<Buffer> =>
  piece(() => ({ name: `draw ${kind}` }), draw);
