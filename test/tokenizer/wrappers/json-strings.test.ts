import { describe, expect, it } from "vitest";
import { expectLossless, expectUntouched, PAGE, unwrap, unwrapBytes } from "./unwrap.ts";

describe("a page in a JSON string", () => {
  const content = JSON.stringify(`${PAGE.join("\n")}\n`).slice(1, -1);

  it("becomes lines, and what a tool says of it one more", () => {
    const json = `{"url": "https://example.org/papers", "fetchedAt": "2026-01-02", "role": "tool", "content": "${content}"}`;
    expect(unwrap(json)).toEqual(["", "url: https://example.org/papers", "", "fetched at: 2026-01-02", "", ...PAGE, ""]);
  });

  it("is found in several strings, lines and depths, and where it is cut off", () => {
    expect(unwrap(`["${content}","${content}"]`)).toEqual(["", ...PAGE, "", ...PAGE, ""]);
    expect(unwrap(`{"text":"${content}"}`, `{"text":"${content}"}`)).toEqual(["", ...PAGE, "", "", ...PAGE, ""]);
    expect(unwrap(`{"text":"${content.slice(0, -8)}`)).toEqual(["", ...PAGE.slice(0, -1), "May 15"]);
    const nested = JSON.stringify({ content: [{ text: JSON.stringify({ results: [{ text: `${PAGE.join("\n")}\n` }] }) }] });
    expect(unwrap(nested)).toEqual(["", "", ...PAGE, "", ""]);
  });

  it("is found in what Python and JavaScript print, and after the words of a log", () => {
    const python = content.replaceAll("'", String.raw`\'`);
    expect(unwrap(`{'url': 'https://example.org/a', 'content': '${python}', 'score': None}`)).toEqual([
      "",
      "url: https://example.org/a",
      "",
      ...PAGE,
      "",
    ]);
    expect(unwrap(`[Document(page_content='It\\'s \\xe9\\n${python}', metadata={'source': "https://example.org/a"})]`)).toEqual([
      "",
      "It's é",
      ...PAGE,
      "",
      "source: https://example.org/a",
      "",
    ]);
    const long = `${PAGE.join(" ").repeat(4)}\\n`;
    expect(unwrap(`data: {"text":"${long}${content}"}`)).toEqual(["", PAGE.join(" ").repeat(4), ...PAGE, ""]);
    expect(unwrap(`const page = "${long}${content}";`)).toEqual(["", PAGE.join(" ").repeat(4), ...PAGE, ""]);
  });

  it("takes the lines of JSON around it for what they are", () => {
    const pretty = [
      "{",
      '  "results": [',
      "    {",
      '      "url": "https://example.org/a",',
      '      "rank": 1,',
      `      "text": "${content}",`,
      '      "tags": [',
      '        "a"',
      "      ]",
      "    }",
    ];
    expect(unwrap("Result:", ...pretty, "The end")).toEqual([
      "Result:",
      "",
      "",
      "",
      "url: https://example.org/a",
      "",
      "",
      ...PAGE,
      "",
      "",
      "",
      "",
      "",
      "The end",
    ]);
  });

  it("is read without its escapes", () => {
    const page = ['A "lamp"', "a\tb", String.raw`\\ a hard break`, "•  naïve 🦉", "/", "", ""].join("\n");
    const escaped = JSON.stringify(page)
      .replaceAll("•", String.raw`\u2022`)
      .replaceAll("🦉", String.raw`\ud83e\udd89`)
      .replaceAll("/", String.raw`\/`);
    expect(unwrap(`[${escaped}]`)).toEqual(["", ...page.split("\n").slice(0, -1), ""]);
  });

  it("is no string with few line ends, no code and no text", () => {
    expectUntouched(`{"abstract": "One.\\n\\nTwo."}`);
    expectUntouched(`{"path": "C:\\\\new\\\\nine\\\\net\\\\nod\\\\nun\\\\noon\\\\next"}`);
    expectUntouched(`print("${content}")`);
    expectUntouched(`[${String.raw`\nabla \nu \neq \nu \nabla \nu \neq \nu`}] holds`);
    const tex = String.raw`The field: {\it a} \nu and \nabla, \neq "\nu \nu \nu \nu \nu \nu".`;
    expectUntouched(tex.repeat(8));
    expectUntouched("{", '  "name": "lamps",', "}", "[", "text", "](https://example.org)");
  });

  it.each([
    ["utf-8", "utf8"],
    ["utf-16le", "utf16le"],
    ["iso-8859-1", "latin1"],
  ] as const)("has the bytes of each line where they stand, in %s", (encoding, nodeEncoding) => {
    const text = `Café\r\n{"text":"${content.replace("slowly", "naïvely").replace("•", "-")}"}\r\nend`;
    const bytes = Buffer.from(text, nodeEncoding);
    const lines = unwrapBytes(bytes, encoding);
    const title = lines.find((line) => line.content === "Lamps at Low Tide");
    expect(bytes.subarray(title?.start, title?.end).toString(nodeEncoding)).toBe(String.raw`Lamps at Low Tide\n`);
    expectLossless(lines, bytes);
    expect(new Set(lines.map((line) => line.line))).toEqual(new Set([1, 2, 3]));
  });

  it("stays as it is where its bytes cannot be told", () => {
    const bytes = Buffer.concat([Buffer.from(`{"a":"`), Buffer.from([0xff]), Buffer.from(`","text":"${content}"}`)]);
    expect(unwrapBytes(bytes).map((line) => line.content)).toHaveLength(1);
  });
});
