// Joins names into sets and tells which set a name is in (disjoint sets with path halving).

export class UnionFind {
  readonly #parent = new Map<string, string>();

  find(name: string): string {
    let at = name;
    for (;;) {
      const up = this.#parent.get(at) ?? at;
      if (up === at) return at;
      const top = this.#parent.get(up) ?? up;
      this.#parent.set(at, top);
      at = top;
    }
  }

  /** Puts all these names into one set, together with the sets that they were in. */
  joinAll(names: readonly string[]): void {
    const [first, ...rest] = names;
    if (first === undefined) return;
    for (const name of rest) this.#parent.set(this.find(name), this.find(first));
  }
}
