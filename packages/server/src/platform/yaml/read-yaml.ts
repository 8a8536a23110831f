/** Reads YAML that somebody sent: no aliases, no tags beyond JSON's, whatever does not end in time or depth is refused. */
import { Lexer, parseDocument } from 'yaml';

/** Why a file is no YAML that is taken; the sentence is for whoever sent it. */
export class UnreadableYaml extends Error {}

/** Enough for thousands of requirements in several languages; a parsed token takes some 300 bytes. */
const TOKENS = 500_000;
const DEEPEST = 64;

/** Counts before anything is built: a parser would take gigabytes for brackets within brackets. */
function checkSize(text: string): void {
  let tokens = 0;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) throw new UnreadableYaml(`The YAML is nested more than ${DEEPEST} levels deep.`);
    if (tokens > TOKENS) throw new UnreadableYaml(`The YAML has more than ${TOKENS} parts.`);
  }
}

/** @throws UnreadableYaml */
export function readYaml(text: string): unknown {
  checkSize(text);
  try {
    // Comparing each key of a map with all others would take hours for a map of a million keys.
    const document = parseDocument(text, {
      uniqueKeys: false,
      schema: 'core',
      merge: false,
      logLevel: 'silent',
    });
    const [first] = document.errors;
    if (first) throw new UnreadableYaml(`The YAML is not sound: ${first.message.split('\n')[0] ?? ''}`);
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof UnreadableYaml) throw error;
    const alias = error instanceof ReferenceError;
    const reason = alias ? 'it uses aliases, which are not taken' : 'it is nested too deep';
    throw new UnreadableYaml(`The YAML is not read: ${reason}.`, { cause: error });
  }
}
