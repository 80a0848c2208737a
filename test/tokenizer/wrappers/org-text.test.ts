/** The notation of Org mode, line by line. */
import { describe, expect, it } from "vitest";
import { isDrawer, mayBeHeading, OrgText, writeHeading } from "../../../src/tokenizer/wrappers/org-text.ts";

function read(...lines: readonly string[]): (string | null)[] {
  const text = new OrgText();
  return lines.map((line) => text.toMarkdown(line));
}

/** Lines of text, of which no notation can be told. */
function texts(count: number): string[] {
  return Array.from({ length: count }, () => "Moths");
}

describe("a link", () => {
  it.each<readonly [string, string]>([
    ["[[https://example.org/a][Lamps]]", "[Lamps](https://example.org/a)"],
    ["[[http://example.org/a][Lamps]]", "[Lamps](http://example.org/a)"],
    ["[[HTTPS://example.org/a][Lamps]]", "[Lamps](HTTPS://example.org/a)"],
    ["[[ftp://example.org/a][Lamps]]", "[Lamps](ftp://example.org/a)"],
    ["[[file:lamps.org][Lamps]]", "[Lamps](file:lamps.org)"],
    ["[[mailto:ada@example.org][Ada]]", "[Ada](mailto:ada@example.org)"],
    ["[[doi:10.5555/lamps][Lamps]]", "[Lamps](doi:10.5555/lamps)"],
    ["[[id:lamps][Lamps]]", "[Lamps](id:lamps)"],
    ["[[data:text/plain,a][Lamps]]", "[Lamps](data:text/plain,a)"],
    ["[[/a][Lamps]]", "[Lamps](/a)"],
    ["[[#a][Lamps]]", "[Lamps](#a)"],
    ["[[./a][Lamps]]", "[Lamps](./a)"],
    ["[[../a][Lamps]]", "[Lamps](../a)"],
    ["[[/a][]]", "[](/a)"],
    ["[[/a][Lamps [1] and [2]]]", "[Lamps [1] and [2]](/a)"],
    ["[[/a][[[/lamps.png]]]]", "[](/a)"],
    ["See [[/a][Lamps]], [[/b][Tides]] and [[/c]].", "See [Lamps](/a), [Tides](/b) and /c."],
    ["[[https://example.org/a]]", "https://example.org/a"],
    ["[[/lamps.pngs]]", "/lamps.pngs"],
    ["[[/png]]", "/png"],
    ["[[/data:a]]", "/data:a"],
    ...["png", "jpg", "jpeg", "svg", "gif", "webp", "PNG"].map((type) => [`See [[/lamps.${type}]]`, "See "] as const),
    ["[[data:image/png;base64,AA]]", ""],
  ])("%s is read as %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  it.each([
    "[[lamps]]",
    "[[lamps][Lamps]]",
    "[[tel:1][Lamps]]",
    "[[https://example.org/a b][Lamps]]",
    "[[.../a][Lamps]]",
    "[[/lamps.png]](/a)",
    "[[/a] [Lamps]]",
    "[/a][Lamps]",
  ])("is none: %s", (line) => {
    expect(read(line, "** Lamps")).toEqual([line, "** Lamps"]);
  });

  it.each([
    ["a line", ["See [[/a][Lamps that", "read]] · 12"], ["See [Lamps that", "read](/a) · 12"]],
    ["several lines", ["[[/a][Lamps that", "read", "by night]]"], ["[Lamps that", "read", "by night](/a)"]],
    ["nothing", ["[[/a][", "Lamps]]"], ["[", "Lamps](/a)"]],
    ["brackets", ["[[/a][Lamps [1] that", "read]]"], ["[Lamps [1] that", "read](/a)"]],
    ["the end of another", ["[[/a][Lamps that", "read]] [[/b][Tides", "by day]]"], ["[Lamps that", "read](/a) [Tides", "by day](/b)"]],
    ["a heading", ["** [[/a][Lamps that", "read]]", "by night"], ["## [Lamps that", "## read](/a)", "by night"]],
    ["no blank line", ["[[/a][Lamps that", "", "read]]"], ["[Lamps that", "", "read]]"]],
    ["no link of another kind", ["[[lamps][Lamps that", "read]]"], ["[[lamps][Lamps that", "read]]"]],
  ])("may be broken after %s", (_case, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });

  it("goes on over eight lines at most", () => {
    expect(read("[[/a][Lamps", ...texts(7), "read]]").at(-1)).toBe("read](/a)");
    expect(read("[[/a][Lamps", ...texts(8), "read]]").at(-1)).toBe("read]]");
  });
});

describe("a drawer", () => {
  it.each([
    ["its properties and its end", [":PROPERTIES:", ":CUSTOM_ID: lamps", ":END:"], [null, null, null]],
    ["names in any case", [":logbook:", ":a:", ":end:"], [null, null, null]],
    ["no property below its end", [":PROPERTIES:", ":END:", ":ID: a"], [null, null, ":ID: a"]],
    ["no end of another", [":PROPERTIES:", ":END:", ":END:"], [null, null, ":END:"]],
    ["no property below text", [":PROPERTIES:", "Moths", ":ID: a"], [null, "Moths", ":ID: a"]],
    ["no property below a blank line", [":PROPERTIES:", "", ":ID: a"], [null, "", ":ID: a"]],
    ["no words that begin with a colon", [":PROPERTIES:", ":lamps:tides", ":ID: a"], [null, ":lamps:tides", ":ID: a"]],
    ["no text after its name", [":PROPERTIES: of lamps", ":ID: a"], [":PROPERTIES: of lamps", ":ID: a"]],
    ["no property that stands by itself", [":ID: a"], [":ID: a"]],
  ])("holds %s", (_case, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });

  it.each([
    [":PROPERTIES:", true],
    ["  :logbook: ", true],
    [":END:", false],
    ["a :PROPERTIES:", false],
    [":PROPERTIES: a", false],
  ])("is opened by %j: %s", (text, expected) => {
    expect(isDrawer(text)).toBe(expected);
  });
});

describe("a line below a link or a drawer", () => {
  it.each([
    ["** Lamps", "## Lamps"],
    ["***  Lamps", "###  Lamps"],
    ["****** Lamps", "###### Lamps"],
    ["** Lamps at Low_Tide", "## Lamps at Low_Tide"],
    ["** Lamps**", "## Lamps**"],
    ["** Lamps ::", "## Lamps"],
    ["Lamps ::", "Lamps"],
    ["Lamps::", "Lamps::"],
    ["Lamps :: light", "Lamps :: light"],
    ["<<lamps-1>>Lamps<<a>>", "Lamps"],
    ["<<lamps 1>>Lamps", "<<lamps 1>>Lamps"],
    ["<<>>", "<<>>"],
  ])("%s is read as %s", (line, expected) => {
    expect(read("[[/a]]", line)[1]).toBe(expected);
    expect(read(":PROPERTIES:", ":END:", line)[2]).toBe(expected);
    expect(read(line)).toEqual([line]);
  });

  it.each(["* Lamps", "** Lamps **", "*** Lamps ***", "** Slow_Lamps", "**bold** lamps", "**", "******* Lamps", "a ** Lamps"])(
    "is no heading: %s",
    (line) => {
      expect(read("[[/a]]", line)[1]).toBe(line);
    },
  );

  it.each([
    ["an address", "[[/a]]"],
    ["a text", "[[/a][Lamps]]"],
    ["a text that goes on", "[[/a][Lamps"],
    ["a drawer", ":PROPERTIES:"],
  ])("is read so not far below %s alone", (_case, line) => {
    expect(read(line, ...texts(100), "** Lamps").at(-1)).toBe("## Lamps");
    expect(read(line, ...texts(140), "** Lamps").at(-1)).toBe("** Lamps");
  });
});

describe("a line with stars", () => {
  it.each([
    ["** Lamps", true, "## Lamps"],
    ["****** Lamps", true, "###### Lamps"],
    ["* Lamps", false, "# Lamps"],
    ["**Lamps", false, "**Lamps"],
    ["** ", false, "** "],
    ["******* Lamps", false, "******* Lamps"],
    ["a ** Lamps", false, "a ** Lamps"],
  ])("%s may be a heading: %s", (line, expected, heading) => {
    expect(mayBeHeading(line)).toBe(expected);
    expect(writeHeading(line)).toBe(heading);
  });
});

it("the notation matters to further lines from a link or a drawer on", () => {
  const text = new OrgText();
  const idle = (line: string): boolean => {
    text.toMarkdown(line);
    return text.idle;
  };
  expect(["Moths", "** Lamps", "[[lamps]]", "[[/a]]", "", "Moths"].map(idle)).toEqual([true, true, true, false, false, false]);
});
