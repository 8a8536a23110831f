/** Text out of the HTML that word processors leave in scopes: tags, styles and comments go, paragraphs and list items stay. */

const BLOCKS = new Set('p div br ul ol table tr h1 h2 h3 h4 h5 h6 blockquote section'.split(' '));
const SILENT = new Set(['style', 'script', 'xml', 'head', 'title']);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  micro: 'µ',
  mu: 'μ',
  Omega: 'Ω',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  Delta: 'Δ',
  lambda: 'λ',
  times: '×',
  divide: '÷',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  minus: '−',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  para: '¶',
  euro: '€',
  pound: '£',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  iuml: 'ï',
  icirc: 'î',
  ugrave: 'ù',
  szlig: 'ß',
};

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!Number.isInteger(code) || code < 9 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  return String.fromCodePoint(code);
}

/** Character references of HTML and XML as characters; an unknown one stays as it is. */
export const withoutReferences = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#?[0-9A-Za-z]{1,10});/g, (whole, name: string) => entity(name) ?? whole)
    : text;

/** Where a piece of markup that begins with `<` ends, and what it stands for in the text. */
function markup(
  html: string,
  at: number,
): { readonly end: number; readonly says: string; readonly silent?: string } {
  const until = (mark: string): number => {
    const found = html.indexOf(mark, at + 1);
    return found < 0 ? html.length : found + mark.length;
  };
  if (html.startsWith('<!--', at)) return { end: until('-->'), says: '' };
  const next = html[at + 1] ?? '';
  if (!/[A-Za-z/!?]/.test(next)) return { end: at + 1, says: '<' };
  const end = until('>');
  const tag = /^<\/?([A-Za-z][A-Za-z0-9:]{0,20})/.exec(html.slice(at, at + 24))?.[1]?.toLowerCase() ?? '';
  const opens = next !== '/';
  if (opens && SILENT.has(tag)) return { end, says: '', silent: tag };
  if (opens && tag === 'li') return { end, says: '\n– ' };
  return { end, says: BLOCKS.has(tag) ? '\n' : tag === 'td' || tag === 'th' ? ' ' : '' };
}

/** One pass over the text, so that what somebody made of a million brackets takes no longer than plain words. */
export function plainText(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      text += html.slice(at);
      break;
    }
    text += html.slice(at, open);
    const { end, says, silent } = markup(html, open);
    text += says;
    at = end;
    if (silent) {
      const closing = html.indexOf(`</${silent}`, end);
      at = closing < 0 ? html.length : closing;
    }
  }
  return withoutReferences(text)
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '' && line !== '–')
    .join('\n');
}
