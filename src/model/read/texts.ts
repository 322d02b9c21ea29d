/** Texts that many ask about: each question is answered once, so that what is shared by many pods is not read for each of them. */
export class Texts {
  readonly #files: readonly { readonly name: string; readonly text: string }[];
  readonly #answers = new Map<RegExp, boolean>();

  constructor(files: readonly { readonly name: string; readonly text: string }[]) {
    this.#files = files;
  }

  /** Whether any of the texts fits. The pattern must be one that lives on, as those of tables do. */
  says(pattern: RegExp): boolean {
    return this.#once(pattern, ({ text }) => pattern.test(text));
  }

  /** Whether any of the names fits. */
  holds(name: RegExp): boolean {
    return this.#once(name, (file) => name.test(file.name));
  }

  #once(pattern: RegExp, fits: (file: { readonly name: string; readonly text: string }) => boolean): boolean {
    const known = this.#answers.get(pattern);
    if (known !== undefined) return known;
    const answer = this.#files.some(fits);
    this.#answers.set(pattern, answer);
    return answer;
  }
}
