import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LINK_KINDS } from "../../src/core/vocabulary.ts";
import { collectLinks, findUrls, linkKind, trimUrl } from "../../src/parser/links.ts";

const KINDS = {
  paper: ["https://huggingface.co/papers/2406.01234", "https://hf.co/papers/2406.01234v2#community"],
  arxiv: ["https://arxiv.org/abs/2406.01234", "https://export.arxiv.org/abs/hep-th/9901001", "http://www.arxiv.org/html/2406.01234v1"],
  pdf: ["https://arxiv.org/pdf/2406.01234", "https://browse.arxiv.org/pdf/2406.01234v1.pdf", "https://example.org/a/moss.PDF?download=1"],
  code: [
    "https://github.com/quill/moss",
    "https://GitHub.com/Quill/Moss#readme",
    "https://gist.github.com/quill/12",
    "https://gitlab.com/quill/moss",
    "https://gitlab.fen.example/quill/moss",
    "https://bitbucket.org/quill/moss",
    "https://codeberg.org/quill/moss",
    "https://gitee.com/quill/moss",
    "https://sourceforge.net/projects/moss",
    "https://git.sr.ht/~quill/moss",
    "https://git.fen.example/moss",
    "https://anonymous.4open.science/r/moss-12",
    "https://www.modelscope.cn/models/quill/moss",
    "https://pypi.org/project/moss",
    "https://colab.research.google.com/drive/12",
    "https://www.kaggle.com/quill/moss",
    "https://huggingface.co/spaces/quill/moss",
  ],
  data: [
    "https://huggingface.co/datasets/quill/moss",
    "https://www.kaggle.com/datasets/quill/moss",
    "https://kaggle.com/competitions/moss",
    "https://zenodo.org/records/12",
    "https://sandbox.zenodo.org/records/12",
    "https://figshare.com/articles/12",
    "https://datadryad.org/stash/12",
    "https://osf.io/ab12c",
    "https://physionet.org/content/moss",
    "https://openneuro.org/datasets/12",
    "https://www.openml.org/d/12",
  ],
  project: [
    "https://quill.github.io",
    "https://quill.github.io/moss/",
    "https://moss.gitlab.io/lab",
    "https://moss.pages.dev",
    "https://moss.netlify.app/demo",
    "https://moss.vercel.app?tab=2",
    "https://moss.web.app",
    "https://moss.readthedocs.io/en/latest",
    "https://quill.notion.site/Moss-12",
    "https://sites.google.com/view/moss",
  ],
  other: [
    "https://example.org/moss",
    "https://huggingface.co/quill/moss",
    "https://huggingface.co/papers",
    "https://doi.org/10.1000/12",
    "https://github.com",
    "https://notgithub.com/quill/moss",
    "https://github.com.example.org/quill",
    "https://example.org/github.com/quill",
    "https://github.io/moss",
  ],
} as const;

describe("linkKind", () => {
  it.each(Object.entries(KINDS).flatMap(([kind, urls]) => urls.map((url) => [url, kind] as const)))("%s is %s", (url, kind) => {
    expect(linkKind(url)).toBe(kind);
  });

  it("knows a link of every kind", () => {
    expect(new Set(Object.keys(KINDS))).toEqual(new Set(LINK_KINDS));
  });
});

describe("findUrls", () => {
  it.each([
    ["a full stop", "Code: https://example.org/moss.", ["https://example.org/moss"]],
    ["an ellipsis", "See https://example.org/moss...", ["https://example.org/moss"]],
    ["a question", "Who reads https://example.org/moss?!", ["https://example.org/moss"]],
    ["brackets", "(code at https://example.org/moss)", ["https://example.org/moss"]],
    ["brackets and a full stop", "[https://example.org/moss].", ["https://example.org/moss"]],
    ["brackets of its own", "(https://example.org/Moss_(plant)).", ["https://example.org/Moss_(plant)"]],
    ["angle brackets", "<https://example.org/moss>", ["https://example.org/moss"]],
    ["quotation marks", '“https://example.org/moss”, "https://example.org/fen"', ["https://example.org/moss", "https://example.org/fen"]],
    ["emphasis", "**https://example.org/moss**", ["https://example.org/moss"]],
    ["TeX", String.raw`\url{https://example.org/moss}.`, ["https://example.org/moss"]],
    ["TeX with a text", String.raw`\href{https://example.org/moss}{\texttt{moss}}`, ["https://example.org/moss"]],
    [
      "Chinese punctuation",
      "代码：https://example.org/moss，数据：https://example.org/fen。",
      ["https://example.org/moss", "https://example.org/fen"],
    ],
    ["Chinese before it", "代码在https://example.org/moss", ["https://example.org/moss"]],
    ["a blank without width", "https://example.org/moss\u200B and more", ["https://example.org/moss"]],
    [
      "nothing but a comma between two",
      "https://example.org/moss,https://example.org/fen",
      ["https://example.org/moss", "https://example.org/fen"],
    ],
    ["a query and a place", "https://example.org/moss?a=1&b=2,3#top;", ["https://example.org/moss?a=1&b=2,3#top"]],
    ["another URL in it", "https://example.org/save/https://fen.example/a", ["https://example.org/save/https://fen.example/a"]],
    ["no path", "https://example.org, of course", ["https://example.org"]],
    ["a tilde", "https://example.org/~quill/moss", ["https://example.org/~quill/moss"]],
    ["capitals", "HTTPS://Example.org/Moss", ["HTTPS://Example.org/Moss"]],
  ])("finds a URL with %s", (_case, text, urls) => {
    expect(findUrls(text)).toEqual(urls);
  });

  it.each([
    ["github.com/quill/moss, and", "https://github.com/quill/moss"],
    ["(www.example.org/moss)", "https://www.example.org/moss"],
    ["at huggingface.co/datasets/quill/moss.", "https://huggingface.co/datasets/quill/moss"],
    ["arxiv.org/abs/2406.01234", "https://arxiv.org/abs/2406.01234"],
  ])("makes a bare host absolute: %s", (text, url) => {
    expect(findUrls(text)).toEqual([url]);
  });

  it.each([
    "",
    "No URL here, i.e. none at all.",
    "ada@github.com/quill",
    "quill.github.com/moss",
    "http://localhost/moss",
    "https://",
    "https://.",
    "www.",
    "see github.com/",
    "ftp://example.org/moss",
  ])("finds none in %j", (text) => {
    expect(findUrls(text)).toEqual([]);
  });

  it("finds a URL again that was put into a sentence", () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9](?:[a-zA-Z0-9._~%-]{0,8}[a-zA-Z0-9])?$/);
    const path = fc
      .array(
        fc.oneof(
          word,
          word.map((text) => `${text}_(${text})`),
        ),
        { maxLength: 3 },
      )
      .map((parts) => parts.map((part) => `/${part}`).join(""));
    const query = fc.oneof(
      fc.constant(""),
      fc.tuple(word, word).map(([key, value]) => `?${key}=${value}`),
    );
    const url = fc.tuple(fc.constantFrom("http", "https"), fc.constantFrom("example.org", "github.com", "a-b.fen.example"), path, query);
    const before = fc.constantFrom(
      "",
      "See ",
      "(",
      "[",
      "<",
      "“",
      "‘",
      "**",
      "at: ",
      "代码：",
      "$",
      String.raw`\url{`,
      String.raw`\footnote{`,
    );
    const after = fc.constantFrom(
      "",
      ".",
      ",",
      ";",
      ":",
      "!",
      "?",
      ")",
      "]",
      "}",
      ").",
      "}.",
      "]),",
      ">",
      "”",
      "’",
      "**",
      "。",
      "，然后",
      " and",
      ". Then",
    );
    fc.assert(
      fc.property(url, before, after, ([scheme, host, ...rest], opening, closing) => {
        const whole = `${scheme}://${host}${rest.join("")}`;
        expect(findUrls(opening + whole + closing)).toEqual([whole]);
      }),
    );
  });
});

describe("trimUrl", () => {
  it("takes nothing from a URL that ends by itself", () => {
    for (const url of Object.values(KINDS).flat()) expect(trimUrl(url)).toBe(url);
  });

  it("takes every sign that closes, and what stands after a bracket that the URL did not open", () => {
    expect(trimUrl("https://example.org/a).then")).toBe("https://example.org/a");
    expect(trimUrl("https://example.org/a(b)[c]{d}.,;:!?'’*_~$\\")).toBe("https://example.org/a(b)[c]{d}");
  });
});

describe("collectLinks", () => {
  it("keeps the order, each URL once, and the kind that was known first", () => {
    expect(
      collectLinks([
        { url: "https://github.com/quill/moss" },
        { url: "https://example.org/moss", kind: "project" },
        { url: "https://github.com/quill/moss", kind: "other" },
        { url: "https://example.org/moss" },
        { url: "https://example.org/Moss" },
      ]),
    ).toEqual([
      { kind: "code", url: "https://github.com/quill/moss" },
      { kind: "project", url: "https://example.org/moss" },
      { kind: "other", url: "https://example.org/Moss" },
    ]);
  });

  it("gives none for none", () => {
    expect(collectLinks([])).toEqual([]);
  });
});
