import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeControls } from "../../src/text/terminal-text.ts";
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

  it("leaves out characters that cannot be seen and have no dependable width", () => {
    expect(escapeControls("a\u200bb\ufeffc")).toBe("abc");
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
