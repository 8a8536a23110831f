/** Reads `--name value` and `--flag` from the words of a command. */

export type Options = { readonly words: readonly string[]; readonly named: Readonly<Record<string, string>> };

/** @param flags names that never take the word behind them as their value */
export function readOptions(args: readonly string[], flags: readonly string[] = []): Options {
  const words: string[] = [];
  const named: Record<string, string> = {};
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split('=', 2);
    const next = args[i + 1];
    if (inline !== undefined) named[name] = inline;
    else if (!flags.includes(name) && next !== undefined && !next.startsWith('--'))
      named[name] = args[++i] ?? '';
    else named[name] = 'true';
  }
  return { words, named };
}
