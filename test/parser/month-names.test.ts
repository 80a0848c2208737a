import { describe, expect, it } from "vitest";
import { findMonth } from "../../src/parser/month-names.ts";

describe("findMonth", () => {
  it.each([
    ["May", 5],
    ["mai", 5],
    ["MAI", 5],
    ["März", 3],
    ["Ma\u0308rz", 3],
    ["нояб", 11],
    ["ноябрь", 11],
    ["septiembre", 9],
    ["sierpnia", 8],
    ["Kas", 11],
    ["फ़रवरी", 2],
    ["نوفمبر", 11],
    ["Μαΐου", 5],
  ])("knows %s", (name, month) => {
    expect(findMonth(name)).toBe(month);
  });

  it.each(["", "m", "ma", "ember", "enero/ene", "mai juin", "mayonnaise", "dec\nenero", "authors", "listopada/listopad", "/", " "])(
    "takes %j for none",
    (name) => {
      expect(findMonth(name)).toBe(0);
    },
  );
});
