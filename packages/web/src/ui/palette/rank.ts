// Which commands answer to what was typed, best first.

export type Command = {
  readonly id: string;
  readonly title: string;
  /** Heading under which it is listed: "Go to", "Do". */
  readonly group?: string | undefined;
  /** Further words by which it is found. */
  readonly words?: string | undefined;
  readonly hint?: string | undefined;
  readonly keys?: string | undefined;
  readonly href?: string | undefined;
  readonly run?: (() => void) | undefined;
};

/** Finds things by name on the server while one types; the signal ends a search that is no longer wanted. */
export type CommandSearch = (typed: string, signal: AbortSignal) => Promise<readonly Command[]>;

/** Small letters without marks, so that "Rügen" is found by "rugen". */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** How well one word fits a text: start of the text, start of a word, inside a word, letters in order, not at all. */
export function fit(word: string, text: string): number {
  if (text.startsWith(word)) return 4;
  const at = text.indexOf(word);
  if (at > 0) return /[\s.,:/()-]/.test(text.charAt(at - 1)) ? 3 : 2;
  let from = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, from);
    if (next < 0) return 0;
    from = next + 1;
  }
  return word.length >= 3 ? 1 : 0;
}

/** Every typed word must fit the title or, at half weight, the further words. Equal commands keep their order. */
export function rank(commands: readonly Command[], typed: string): readonly Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  const scored = commands.flatMap(command => {
    const title = plain(command.title);
    const further = plain(`${command.words ?? ''} ${command.hint ?? ''}`);
    const scores = words.map(word => Math.max(fit(word, title), fit(word, further) >= 2 ? 1.5 : 0));
    return scores.includes(0) ? [] : [{ command, score: scores.reduce((sum, one) => sum + one, 0) }];
  });
  return scored.sort((one, other) => other.score - one.score).map(({ command }) => command);
}
