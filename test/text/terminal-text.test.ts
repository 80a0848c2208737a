import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeControls, guardStyled, guardTerminal } from "../../src/text/terminal-text.ts";
import { cutText, padText, textWidth } from "../../src/text/terminal-width.ts";

describe("escapeControls", () => {
  it("shows controls, line separators and direction changes as escapes", () => {
    expect(escapeControls("\u001b[31mred\u0007")).toBe(String.raw`\x1b[31mred\x07`);
    expect(escapeControls("a\tb\nc\rd")).toBe(String.raw`a\tb\nc\rd`);
    expect(escapeControls("a\u202eb\u2028c\u009bd")).toBe(String.raw`a\u202eb\u2028c\x9bd`);
  });

  it("leaves letters of all scripts, combining marks and emoji as they are", () => {
    const text = "Zo\u0308e 深層学習 ก็ 👩‍🔬 🇳🇴";
    expect(escapeControls(text)).toBe(text);
  });

  it("shows characters that nobody sees, but for those that emoji and words are made with", () => {
    expect(escapeControls("a\u200bb\ufeffc\u00add\u3164e")).toBe(String.raw`a\u200bb\ufeffc\xadd\u3164e`);
    expect(escapeControls("\u{e0041}")).toBe(String.raw`\udb40\udc41`);
    const joined = "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u2764\ufe0f \u845b\u{e0100}";
    expect(escapeControls(joined)).toBe(joined);
  });

  it("lets no control through", () => {
    const texts = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(texts, (text) => {
        expect(escapeControls(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe("guardTerminal", () => {
  it("keeps lines and tabs, and nothing else that a screen obeys", () => {
    expect(guardTerminal("a\tb\r\nc\nd\re\u001b[31mf\u202e")).toBe(String.raw`a${"\t"}b${"\r\n"}c${"\n"}d\u000de\u001b[31mf\u202e`);
  });

  it("keeps the meaning of JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const guarded = guardTerminal(JSON.stringify([text], null, 2));
        expect(JSON.parse(guarded)).toEqual([text]);
        expect(guarded).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      }),
    );
  });

  it("lets colours through where only the program can have written them", () => {
    expect(guardStyled("\u001b[1mbold\u001b[22m \u001b]0;title\u0007")).toBe(`\u001b[1mbold\u001b[22m ${String.raw`\u001b]0;title\u0007`}`);
  });
});

describe("cutText", () => {
  it("keeps what fits and marks what it cuts", () => {
    expect(cutText("lantern", 7)).toBe("lantern");
    expect(cutText("lanterns", 7)).toBe("lanter…");
    expect(cutText("lanterns", 7, "...")).toBe("lant...");
  });

  it("gives no ellipsis where it has no room for it", () => {
    expect(cutText("lanterns", 0)).toBe("");
    expect(cutText("lanterns", 2, "...")).toBe("la");
  });

  it("counts wide characters as two columns and never halves one", () => {
    expect(cutText("深層学習", 6)).toBe("深層…");
    expect(cutText("深層学習", 5)).toBe("深層…");
    expect(cutText("𠮷𠮷𠮷", 4)).toBe("𠮷…");
  });

  it("keeps combining marks and joined emoji with their character", () => {
    expect(cutText("ก็ก็ก็", 2)).toBe("ก็…");
    expect(cutText("👩‍🔬👩‍🔬", 3)).toBe("👩‍🔬…");
  });

  it("is never wider than asked, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(20), (text, width) => {
        expect(textWidth(cutText(escapeControls(text), width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("padText", () => {
  it("fills to the display width on either side", () => {
    expect(padText("深", 4)).toBe("深  ");
    expect(padText("7", 3, "right")).toBe("  7");
    expect(padText("lantern", 3)).toBe("lantern");
  });
});
