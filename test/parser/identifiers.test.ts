import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIdentifier, mayEndInIdentifier, parseIdentifier } from "../../src/parser/identifiers.ts";
import { monthOfIdentifier } from "../../src/text/identifier-month.ts";

/** A month, `YYYY-MM`, in which identifiers have the form that they have since 2015. */
const MONTH = fc
  .tuple(fc.integer({ min: 2015, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);

describe("parseIdentifier", () => {
  it.each([
    ["2406.01234", "2406.01234", null],
    ["2406.01234v2", "2406.01234", 2],
    ["2406.01234v112", "2406.01234", 112],
    ["0704.0001", "0704.0001", null],
    ["1412.9999v1", "1412.9999", 1],
    ["hep-th/9901001", "hep-th/9901001", null],
    ["math.GT/0309136v3", "math.GT/0309136", 3],
    ["q-alg/9512001", "q-alg/9512001", null],
  ])("reads %s", (text, id, version) => {
    expect(parseIdentifier(text)).toEqual({ id, version });
  });

  it.each([
    "",
    "2406",
    "3.14159",
    "2413.00001",
    "2400.00001",
    "0612.0001",
    "2406.123",
    "2406.123456",
    "12406.01234",
    "2406.01234v",
    "2406.01234v0",
    "2406.01234v1234",
    "2406,01234",
    "arXiv:2406.01234",
    " 2406.01234",
    "hep-th/9913001",
    "hep-th/990100",
    "9901001",
    "Hep-th/9901001",
  ])("takes %j for none", (text) => {
    expect(parseIdentifier(text)).toBeNull();
  });

  it("reads every identifier of the newer kind, and tells its month", () => {
    fc.assert(
      fc.property(MONTH, fc.integer({ min: 1, max: 99_999 }), fc.option(fc.integer({ min: 1, max: 40 })), (month, number, version) => {
        const id = `${month.slice(2).replace("-", "")}.${String(number).padStart(5, "0")}`;
        expect(parseIdentifier(version === null ? id : `${id}v${version}`)).toEqual({ id, version });
        expect(monthOfIdentifier(id)).toBe(month);
      }),
    );
  });
});

describe("findIdentifier", () => {
  it.each([
    ["https://arxiv.org/abs/2406.01234", "2406.01234", null],
    ["http://arxiv.org/abs/2406.01234v3", "2406.01234", 3],
    ["https://arxiv.org/pdf/2406.01234v2.pdf", "2406.01234", 2],
    ["https://export.arxiv.org/html/2406.01234v1#S2", "2406.01234", 1],
    ["https://www.alphaxiv.org/abs/2406.01234", "2406.01234", null],
    ["https://arxiv.org/abs/hep-th/9901001v2", "hep-th/9901001", 2],
    ["https://arxiv.org/abs/math.GT/0309136", "math.GT/0309136", null],
    ["https://huggingface.co/papers/2406.01234#community", "2406.01234", null],
    ["/papers/2406.01234", "2406.01234", null],
    // No paper has a version 0; the paper is still this one.
    ["https://arxiv.org/abs/2406.01234v0", "2406.01234", null],
  ])("finds the paper of %s", (url, id, version) => {
    expect(findIdentifier(url)).toEqual({ id, version });
  });

  it.each([
    "",
    "https://arxiv.org/list/cs/2406",
    "https://arxiv.org/abs/2406.012345",
    "https://arxiv.org/abs/2406.01234/edit",
    "https://example.org/2406.01234",
    "https://example.org/v2406.01234",
    "https://huggingface.co/papers/date/2026-03-24",
    "https://huggingface.co/papers?date=2026-03-24",
    "https://github.com/quill/2406.01234",
  ])("finds none in %s", (url) => {
    expect(findIdentifier(url)).toBeNull();
  });
});

describe("monthOfIdentifier", () => {
  it.each([
    ["2406.01234", "2024-06"],
    ["0704.0001", "2007-04"],
    ["hep-th/9108001", "1991-08"],
    ["hep-th/9901001", "1999-01"],
    ["math.GT/0309136", "2003-09"],
    ["cs/0012001", "2000-12"],
  ])("%s is of %s", (id, month) => {
    expect(monthOfIdentifier(id)).toBe(month);
  });
});

describe("the end of a line", () => {
  it.each(["2406.01234", "2406.01234v2", "(2406.01234)", "(2406.01234).", "[2406.01234]).", "hep-th/9901001", "7"])(
    "may be an identifier: %s",
    (text) => {
      expect(mayEndInIdentifier(text)).toBe(true);
    },
  );

  it.each(["", "...", "Lamps", "2406.01234 read", "1234....", "2406.01234 and"])("is surely none: %j", (text) => {
    expect(mayEndInIdentifier(text)).toBe(false);
  });
});
