/** Pictures in the text of a line: what stands for them, and what is left without it. */
import { describe, expect, it } from "vitest";
import { ANY, featuresOf } from "../../src/text/features.ts";
import { parseInline } from "../../src/tokenizer/inline.ts";
import { cutListMark, dropPictures, endsInListMark, shortenPictures } from "../../src/tokenizer/pictures.ts";

function drop(text: string, running = false): string {
  return dropPictures(text, featuresOf(text), running);
}

function shorten(text: string): string {
  return shortenPictures(text, featuresOf(text));
}

describe("a picture that stands in the line itself", () => {
  const DATA = `data:image/png;base64,${"A1+/".repeat(300)}=`;
  const SHORT = "data:image/png";

  it.each([
    [`![](${DATA}) Lamps`, `![](${SHORT}) Lamps`],
    [`![](${DATA})![](${DATA.toUpperCase().replace("DATA:IMAGE/", "data:image/")})`, `![](${SHORT})![](${SHORT})`],
    [`[${DATA}]`, `[${SHORT}]`],
    [`<img src="${DATA}"> Lamps`, `<img src="${SHORT}"> Lamps`],
    [`<img src='${DATA}'> Lamps`, `<img src='${SHORT}'> Lamps`],
    [`{${DATA}|12}`, `{${SHORT}|12}`],
    [`<${DATA}> ${DATA}`, `<${SHORT}> ${SHORT}`],
    [`metadata:image/${"x".repeat(1000)}`, `metadata:image/${"x".repeat(1000)}`],
    [`data:text/${"x".repeat(1000)}`, `data:text/${"x".repeat(1000)}`],
    [`lamps and tides: a/b ${"x".repeat(1000)}`, `lamps and tides: a/b ${"x".repeat(1000)}`],
  ])("is shortened (%#)", (line, text) => {
    expect(shorten(line)).toBe(text);
  });

  it("is left in a line that is no longer than others", () => {
    const line = `![](data:image/png;${"x".repeat(979)})`;
    expect(line).toHaveLength(999);
    expect(shorten(line)).toBe(line);
    expect(shorten(line.replace("x", "xx"))).toBe("![](data:image/png)");
  });
});

describe("addresses of pictures before a text", () => {
  it.each(["png", "jpg", "jpeg", "svg", "gif", "webp", "PNG"])("leave nothing: %s", (ending) => {
    expect(drop(`[https://example.org/a.${ending}] Ada Quill`)).toBe("Ada Quill");
    expect(drop(`[http://example.org/a.${ending}]Ada Quill`, true)).toBe("Ada Quill");
  });

  it.each([
    ["[https://example.org/a.png] [https://example.org/b.png][https://example.org/c.png]Ada", "Ada"],
    [`${"[https://example.org/a.png]".repeat(9)}Ada`, "Ada"],
    [`${"[https://example.org/a.png]".repeat(10)}Ada`, "[https://example.org/a.png]Ada"],
    ["[https://example.org/a.png](/lamps) Ada", "[https://example.org/a.png](/lamps) Ada"],
    ["[https://example.org/a.png] [https://example.org/b.png](/b)", "[https://example.org/b.png](/b)"],
    ["[https://example.org/a.pdf] Ada", "[https://example.org/a.pdf] Ada"],
    ["[https://example.org/a.png?b] Ada", "[https://example.org/a.png?b] Ada"],
    ["[https://example.org/a b.png] Ada", "[https://example.org/a b.png] Ada"],
    ["[ftp://example.org/a.png] Ada", "[ftp://example.org/a.png] Ada"],
    ["by [https://example.org/a.png] Ada", "by [https://example.org/a.png] Ada"],
    ["[https://example.org/a.png]", ""],
    [`[https://${"x".repeat(2048)}.png] Ada`, "Ada"],
    [`[https://${"x".repeat(2049)}.png] Ada`, `[https://${"x".repeat(2049)}.png] Ada`],
  ])("%s leave %s", (line, text) => {
    expect(drop(line)).toBe(text);
  });
});

describe("the name of a picture's file before a name", () => {
  it.each([
    ["[1674929746] ada", "ada"],
    ["[1674929746]ada", "ada"],
    ["by [be9c948ecf] ada", "by ada"],
    ["[a_b-c-d-e9] ada, [1674929746] bo", "ada, bo"],
    ["[a_b-c-d-ef] ada", "[a_b-c-d-ef] ada"],
    ["[167492974] ada", "[167492974] ada"],
    ["[16749297461] ada", "[16749297461] ada"],
    ["by [1674929746]", "by [1674929746]"],
    ["x[1674929746] ada", "x[1674929746] ada"],
    ["[Quilltar24] ada", "[Quilltar24] ada"],
    ["[quill2024a] ada", "[quill2024a] ada"],
    ["[ada-tar-24] ada", "[ada-tar-24] ada"],
    ["[quill20245] ada", "ada"],
    ["[1674.29746] ada", "[1674.29746] ada"],
    ["[12] [1674929746] ada", "[12] [1674929746] ada"],
    [`[1674929746] ${"x".repeat(47)}`, "x".repeat(47)],
    [`[1674929746] ${"x".repeat(48)}`, `[1674929746] ${"x".repeat(48)}`],
    ["ada", "ada"],
    ["ada] bo", "ada] bo"],
    ["", ""],
  ])("%s leaves %s", (line, text) => {
    expect(drop(line)).toBe(text);
  });

  it.each([
    ["[ada-quill] ada-quill", "ada-quill"],
    ["by [ada.quill]ada.quill", "by ada.quill"],
    ["[ada] ada and bo", "ada and bo"],
    ["[a1] a1", "a1"],
    ["[_1a] _1a", "_1a"],
    ["[a] a", "[a] a"],
    ["[12] 12", "[12] 12"],
    ["[ada] adam", "[ada] adam"],
    ["[ada] bo ada", "[ada] bo ada"],
    ["x[ada] ada", "x[ada] ada"],
    ["[ada b] ada b", "[ada b] ada b"],
  ])("is a description that the name repeats: %s leaves %s", (line, text) => {
    expect(drop(line)).toBe(text);
  });

  it.each(["[1674929746] ada", "[ada] ada"])("is left in running text: %s", (line) => {
    expect(drop(line, true)).toBe(line);
  });
});

describe("the dash of a list of pictures", () => {
  it.each([
    ["Lamps-", "Lamps- ![](a.png)", true],
    ["Lamps-", "Lamps-![](a.png)", true],
    ["Lamps-", "Lamps-   [![](a.png)](/a)", true],
    ["Lamps-", "Lamps-    ![](a.png)", false],
    ["Lamps-", "Lamps- [12](/a)", false],
    ["Lamps-", "Lamps-", false],
    ["Lamps", "Lamps- ![](a.png)", false],
    ["-", "- ![](a.png)", false],
    ["x-", "x- ![](a.png)", true],
    ["", "", false],
  ])("ends %j, which is written %j: %s", (text, markup, expected) => {
    expect(endsInListMark(text, markup)).toBe(expected);
  });

  it("is cut off the text and off its last piece with a text", () => {
    expect(cutListMark({ text: "Lamps -", parts: [] })).toEqual({ text: "Lamps", parts: [] });
    const line = parseInline("[Lamps](/a) at sea -[](/b)", ANY);
    expect(cutListMark(line)).toEqual({
      text: "Lamps at sea",
      parts: [
        { text: "Lamps", href: "/a", ref: null },
        { text: "at sea", href: null, ref: null },
        { text: "", href: "/b", ref: null },
      ],
    });
  });
});
