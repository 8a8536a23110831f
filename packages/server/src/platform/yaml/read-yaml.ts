/** Reads YAML that somebody sent: no aliases, no tags beyond JSON's, whatever does not end in time or depth is refused. */
import { parseDocument } from 'yaml';

/** Why a file is no YAML that is taken; the sentence is for whoever sent it. */
export class UnreadableYaml extends Error {}

/** @throws UnreadableYaml */
export function readYaml(text: string): unknown {
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
