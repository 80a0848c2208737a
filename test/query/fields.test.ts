import { describe, expect, it } from "vitest";
import { FIELDS } from "../../src/core/field.ts";
import { FieldError, parseFields } from "../../src/query/fields.ts";

function errorOf(text: string): unknown {
  try {
    return parseFields(text);
  } catch (error) {
    return error;
  }
}

describe("parseFields", () => {
  it("keeps the order that it is given", () => {
    expect(parseFields("title, id,source.file").map((field) => field.name)).toEqual(["title", "id", "source.file"]);
  });

  it("reads every field that there is", () => {
    expect(parseFields(FIELDS.map((field) => field.name).join(","))).toEqual(FIELDS);
  });

  it.each([
    ["title,id,-title", ["id"]],
    ["-abstract", FIELDS.map((field) => field.name).filter((name) => !name.includes(".") && name !== "abstract")],
    ["-id,id", [...FIELDS.map((field) => field.name).filter((name) => !name.includes(".") && name !== "id"), "id"]],
  ])("takes fields away for %s", (text, names) => {
    expect(parseFields(text).map((field) => field.name)).toEqual(names);
  });

  it("refuses to take all fields away", () => {
    expect(errorOf("title,-title")).toMatchObject({ name: "FieldError", value: "" });
  });

  it.each([
    ["titel", "titel", "title"],
    ["id,Title", "Title", "title"],
    ["author", "author", "authors"],
    ["stars", "stars", "githubStars"],
    ["source.fil", "source.fil", "source.file"],
    ["nonsense", "nonsense", null],
    ["upvotes:desc", "upvotes:desc", "-upvotes"],
    ["Published ASC", "Published ASC", "published"],
    ["stars descending", "stars descending", "-githubStars"],
    ["titel:asc", "titel:asc", "title"],
    ["qqq:desc", "qqq:desc", null],
    ["title,-titel", "titel", "title"],
    ["", "", null],
    ["id,,title", "", null],
  ])("refuses %s for %s", (text, value, suggestion) => {
    const error = errorOf(text);
    expect(error).toBeInstanceOf(FieldError);
    expect(error).toMatchObject({ value, suggestion, allowed: FIELDS.map((field) => field.name), message: `Unknown field "${value}"` });
  });
});
