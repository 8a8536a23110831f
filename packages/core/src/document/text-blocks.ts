/** The text of a document as blocks: what a screen, a PDF and a Word file draw; markup of the web is text and nothing else. */
import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Run, Runs } from '../kernel/blocks.ts';

const PICTURE = /^file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const LEADS = /^(?:https?:\/\/|mailto:)/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};
/** Editors write these for signs that could be taken as markup. */
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);

type Look = Omit<Run, 'text'>;

function runsOf(tokens: readonly Token[], look: Look = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    switch (token.type) {
      case 'strong':
        return runsOf((token as Tokens.Strong).tokens, { ...look, strong: true });
      case 'em':
        return runsOf((token as Tokens.Em).tokens, { ...look, em: true });
      case 'del':
        return runsOf((token as Tokens.Del).tokens, { ...look, struck: true });
      case 'link': {
        const { href, tokens: inside } = token as Tokens.Link;
        return runsOf(inside, LEADS.test(href) ? { ...look, href } : look);
      }
      case 'codespan':
        return [{ text: (token as Tokens.Codespan).text, ...look, code: true }];
      case 'br':
        return [{ text: '\n', ...look }];
      case 'image': {
        const { text, raw } = token as Tokens.Image;
        return [{ text: text === '' ? raw : text, ...look }];
      }
      case 'escape':
        return [{ text: (token as Tokens.Escape).text, ...look }];
      case 'text': {
        const { tokens: inside, text } = token as Tokens.Text;
        return inside ? runsOf(inside, look) : [{ text: decoded(text), ...look }];
      }
      default:
        return [{ text: decoded(token.raw), ...look }];
    }
  });
}

/** A paragraph of pictures alone is pictures; a picture among words is its words. */
function paragraph(tokens: readonly Token[]): readonly Block[] {
  const parts = tokens.filter(one => one.raw.trim() !== '');
  const pictures = parts.flatMap(one => {
    const file = one.type === 'image' ? PICTURE.exec((one as Tokens.Image).href)?.[1] : undefined;
    return file === undefined ? [] : [{ kind: 'image' as const, file, words: (one as Tokens.Image).text }];
  });
  if (pictures.length > 0 && pictures.length === parts.length) return pictures;
  return [{ kind: 'paragraph', runs: runsOf(tokens) }];
}

const level = (depth: number): 2 | 3 | 4 => (depth <= 2 ? 2 : depth === 3 ? 3 : 4);
const cell = ({ tokens }: Tokens.TableCell): Runs => runsOf(tokens);

/** Deeper than any document; what lies deeper is text. */
const DEEPEST = 12;

function blocksIn(tokens: readonly Token[], depth = 0): readonly Block[] {
  return tokens.flatMap((token): readonly Block[] => {
    if (depth > DEEPEST) return [{ kind: 'paragraph', runs: [{ text: token.raw.trim() }] }];
    switch (token.type) {
      case 'space':
      case 'def':
        return [];
      case 'heading': {
        const { depth: marks, tokens: inside } = token as Tokens.Heading;
        return [{ kind: 'heading', level: level(marks), runs: runsOf(inside) }];
      }
      case 'paragraph':
        return paragraph((token as Tokens.Paragraph).tokens);
      case 'text': {
        const { tokens: inside, text } = token as Tokens.Text;
        return inside ? paragraph(inside) : [{ kind: 'paragraph', runs: [{ text: decoded(text) }] }];
      }
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [{ kind: 'list', ordered, items: items.map(one => blocksIn(one.tokens, depth + 1)) }];
      }
      case 'blockquote':
        return [{ kind: 'quote', blocks: blocksIn((token as Tokens.Blockquote).tokens, depth + 1) }];
      case 'code':
        return [{ kind: 'code', text: (token as Tokens.Code).text }];
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        return [{ kind: 'table', head: header.map(cell), rows: rows.map(row => row.map(cell)) }];
      }
      case 'hr':
        return [{ kind: 'rule' }];
      default:
        return [{ kind: 'paragraph', runs: [{ text: token.raw.trim() }] }];
    }
  });
}

/**
 * @param text CommonMark with tables; headings of the first level count as the second: the title is the first
 * @returns one paragraph with the text as it is where it nests beyond all measure
 */
export function blocksOf(text: string): readonly Block[] {
  try {
    return blocksIn(lexer(text));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ kind: 'paragraph', runs: [{ text }] }];
  }
}
