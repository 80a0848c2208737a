/** An item of a feed: its fields by name, without the element that holds them. */

/** The fields of an item, each as often as it stands there. */
export class FeedItem {
  readonly #fields = new Map<string, string[]>();

  /** @param field path from the item on: `entry/author/name` */
  add(field: string, content: string): void {
    const name = field.replace(/^(?:entry|item)\/?/, "");
    const values = this.#fields.get(name);
    if (values === undefined) this.#fields.set(name, [content]);
    else values.push(content);
  }

  /** All values of the fields with one of these names, in the order of the names. */
  all(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.#fields.get(name) ?? []);
  }

  /** The first value of the fields with one of these names; empty where there is none. */
  first(...names: readonly string[]): string {
    for (const name of names) {
      const [value] = this.#fields.get(name) ?? [];
      if (value !== undefined) return value;
    }
    return "";
  }

  /** All fields with their paths as an entry has them. */
  *paths(): Generator<readonly [field: string, content: string]> {
    for (const [name, values] of this.#fields)
      for (const value of values) yield [name.startsWith("[") ? `item${name}` : `entry/${name}`, value];
  }
}
