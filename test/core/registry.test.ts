import { describe, expect, it } from "vitest";
import { createRegistry } from "../../src/core/registry.ts";

const LAMP = { id: "lamp", aliases: ["light", "l"] };
const TIDE = { id: "tide" };

describe("a registry", () => {
  it("keeps its plug-ins in order and finds them by id or alias", () => {
    const registry = createRegistry([LAMP, TIDE]);
    expect(registry.items).toEqual([LAMP, TIDE]);
    expect(registry.ids).toEqual(["lamp", "tide"]);
    for (const name of ["lamp", "light", "l"]) expect(registry.find(name)).toBe(LAMP);
    expect(registry.find("tide")).toBe(TIDE);
  });

  it("finds nothing under other names", () => {
    const registry = createRegistry([LAMP, TIDE]);
    for (const name of ["", "LAMP", "lam", "constructor", "__proto__"]) expect(registry.find(name)).toBeUndefined();
    expect(createRegistry([]).find("lamp")).toBeUndefined();
  });

  it.each([
    ["two ids", [TIDE, { id: "tide" }]],
    ["an id and an alias", [LAMP, { id: "light" }]],
    ["two aliases", [LAMP, { id: "lantern", aliases: ["l"] }]],
    ["an id and its own alias", [{ id: "quay", aliases: ["quay"] }]],
  ])("refuses equal names: %s", (_case, items) => {
    expect(() => createRegistry(items)).toThrow(TypeError);
  });

  it("cannot be changed, nor through the list that it was made of", () => {
    const items = [LAMP];
    const registry = createRegistry(items);
    items.push({ id: "quay", aliases: [] });
    expect(registry.ids).toEqual(["lamp"]);
    for (const part of [registry, registry.items, registry.ids]) expect(Object.isFrozen(part)).toBe(true);
  });
});
