/** Registries: frozen lists of plug-ins that are found by name. */

interface Named {
  readonly id: string;
  readonly aliases?: readonly string[];
}

/** A frozen list of plug-ins; `find` looks an id or alias up. */
export interface Registry<T extends Named> {
  readonly items: readonly T[];
  readonly ids: readonly string[];
  find(name: string): T | undefined;
}

/**
 * Makes a registry.
 *
 * @throws {TypeError} when two plug-ins share a name
 */
export function createRegistry<T extends Named>(items: readonly T[]): Registry<T> {
  const byName = new Map<string, T>();
  for (const item of items)
    for (const name of [item.id, ...(item.aliases ?? [])]) {
      if (byName.has(name)) throw new TypeError(`Two plug-ins are named "${name}"`);
      byName.set(name, item);
    }
  return Object.freeze({
    items: Object.freeze([...items]),
    ids: Object.freeze(items.map((item) => item.id)),
    find: (name: string) => byName.get(name),
  });
}
