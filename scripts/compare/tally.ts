/** Counts what became of roots, and prints it. */
export class Tally {
  readonly #counts = new Map<string, string[]>();
  readonly #times: { readonly root: string; readonly ms: number }[] = [];

  add(what: string, root: string): void {
    const list = this.#counts.get(what) ?? [];
    this.#counts.set(what, list);
    list.push(root);
  }

  time(root: string, ms: number): void {
    this.#times.push({ root, ms });
  }

  print(title: string): void {
    const total = [...this.#counts.values()].reduce((sum, list) => sum + list.length, 0);
    console.log(`\n${title}: ${total}`);
    for (const [what, list] of [...this.#counts].sort((a, b) => b[1].length - a[1].length)) {
      const share = ((100 * list.length) / total).toFixed(1);
      const some = /^identical/.test(what)
        ? ''
        : `: ${list.slice(0, 6).join(', ')}${list.length > 6 ? ', …' : ''}`;
      console.log(`  ${String(list.length).padStart(5)}  ${share.padStart(5)} %  ${what}${some}`);
    }
    const times = this.#times.toSorted((a, b) => a.ms - b.ms);
    const median = times[times.length >> 1];
    const slowest = times.at(-1);
    if (median !== undefined && slowest !== undefined)
      console.log(
        `  time a root: median ${median.ms.toFixed(0)} ms, slowest ${slowest.ms.toFixed(0)} ms (${slowest.root})`,
      );
  }
}
