import { describe, expect, it } from "vitest";
import { LABELS } from "../../src/parser/language-labels.ts";
import { readAuthorCount, readLabel } from "../../src/parser/languages.ts";

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const ROWS = Object.entries(LABELS);

const VALUES = [
  ["submittedBy", "ines-q"],
  ["published", "2024-05-15"],
  ["upvotes", "12"],
  ["comments", "12"],
  ["github", "1.2k"],
  ["paper", "2405.01234"],
] as const;
const formsOf = (forms?: string) => forms?.split("|").map((form) => form.split(/[*#]/)) ?? [];

describe("the table of labels", () => {
  it.each(ROWS)("is written as texts are compared: %s", (_, labels) => {
    for (const forms of Object.values(labels)) {
      expect(forms).toBe(forms.toLowerCase().normalize("NFC").replaceAll("’", "'"));
      for (const form of forms.split("|")) expect(form).toMatch(/^(?! )[^*#]*[*#]?[^*#]*(?<! )$/);
    }
  });

  it.each(ROWS)("is read in full: %s", (_, labels) => {
    for (const [label, value] of VALUES)
      for (const [before = "", after = ""] of formsOf(labels[label]))
        for (const text of [
          `${before}${value}${after}`,
          `${before.trimEnd()}${value}${after.trimStart()}`,
          `${before} ${value} ${after}`.trim(),
        ])
          expect([text, readLabel(text)]).toEqual([text, { label, rest: value }]);
    for (const label of ["arxiv", "project", "pdf"] as const)
      for (const [text = ""] of formsOf(labels[label])) expect([text, readLabel(capitalize(text))?.label]).toEqual([text, label]);
  });

  it.each(ROWS)("counts authors: %s", (_, { authors }) => {
    for (const form of authors.split("|"))
      for (const count of [1, 12, 1204]) expect(readAuthorCount(form.replace("#", String(count)))).toBe(count);
  });
});

describe("readAuthorCount", () => {
  it.each([
    ["7 authors", 7],
    ["1 Author", 1],
    ["1,204 authors", 1204],
    ["7 autores", 7],
    ["7 Autoren", 7],
    ["7 auteurs", 7],
    ["7 авторов", 7],
    ["1.204 autores", 1204],
    ["7 位作者", 7],
    ["7位作者", 7],
    ["7名作者", 7],
    ["7人の著者", 7],
    ["著者7名", 7],
    ["著者 7 名", 7],
    ["著者：7名", 7],
    ["저자 7명", 7],
    ["7명의 저자", 7],
    ["7 tác giả", 7],
    ["7 yazar", 7],
    ["7 लेखक", 7],
    ["7 مؤلفين", 7],
    ["Авторы: 7", 7],
  ])("reads %s", (text, count) => {
    expect(readAuthorCount(text)).toBe(count);
  });

  it.each([
    "",
    "7",
    "authors",
    "- authors",
    "Author 7",
    "7 authors wrote this",
    "all 7 authors",
    "7 authorships",
    "7 coauthors",
    "7.5 authors",
    "7 auteurs ont signé",
    "7 Autoren und ein Lektor",
    "7 autores firman la carta",
    "7 авторов написали статью",
    "7 位作者认为",
    "저자 7명이 참여했다",
    "著者7名が参加した",
    "7k",
  ])("finds none in %j", (text) => {
    expect(readAuthorCount(text)).toBeNull();
  });
});

describe("readLabel", () => {
  it.each([
    ["Submitted by ines", "submittedBy", "ines"],
    ["Submitted by @ines", "submittedBy", "ines"],
    ["Submitted by: ines", "submittedBy", "ines"],
    ["submitted by", "submittedBy", ""],
    ["Submitted byines", "submittedBy", "ines"],
    ["Submitted by7ines", "submittedBy", "7ines"],
    ["Enviado por ines-q", "submittedBy", "ines-q"],
    ["Eingereicht von ines", "submittedBy", "ines"],
    ["Von ines eingereicht", "submittedBy", "ines"],
    ["Soumis parines", "submittedBy", "ines"],
    ["Отправлено ines", "submittedBy", "ines"],
    ["提交者：ines", "submittedBy", "ines"],
    ["提交者ines", "submittedBy", "ines"],
    ["由 ines 提交", "submittedBy", "ines"],
    ["投稿者: ines", "submittedBy", "ines"],
    ["ines さんが投稿", "submittedBy", "ines"],
    ["ines 제출", "submittedBy", "ines"],
    ["ines님이 제출", "submittedBy", "ines"],
    ["ines tarafından gönderildi", "submittedBy", "ines"],
    ["ines द्वारा प्रस्तुत", "submittedBy", "ines"],
    ["Upvote", "upvotes", ""],
    ["Upvote 117", "upvotes", "117"],
    ["Upvote117", "upvotes", "117"],
    ["Upvotes: 1.2k", "upvotes", "1.2k"],
    ["Upvote -", "upvotes", "-"],
    ["117 upvotes", "upvotes", "117"],
    ["Votar a favor 117", "upvotes", "117"],
    ["点赞117", "upvotes", "117"],
    ["GitHub", "github", ""],
    ["GitHub 131", "github", "131"],
    ["GitHub0.5k", "github", "0.5k"],
    ["GitHub 1,3 k", "github", "1,3 k"],
    ["Published", "published", ""],
    ["Published on May 15, 2024", "published", "May 15, 2024"],
    ["Published onMay 15", "published", "May 15"],
    ["Published May 15 2", "published", "May 15 2"],
    ["Published 10 days ago", "published", "10 days ago"],
    ["Publicado el 15 de mayo de 2024", "published", "15 de mayo de 2024"],
    ["Publicado hace 10 días", "published", "hace 10 días"],
    ["Veröffentlicht am 15. Mai 2024", "published", "15. Mai 2024"],
    ["Publié le 1er mai", "published", "1er mai"],
    ["Опубликовано 15 мая 2024 г.", "published", "15 мая 2024 г."],
    ["发布于 2024 年 5 月 15 日", "published", "2024 年 5 月 15 日"],
    ["2024年5月15日に公開", "published", "2024年5月15日"],
    ["5월 15일에 게시됨", "published", "5월 15일"],
    ["15 Mayıs’ta yayınlandı", "published", "15 Mayıs"],
    ["15 मई 2024 को प्रकाशित", "published", "15 मई 2024"],
    ["3 comments", "comments", "3"],
    ["1 comentario", "comments", "1"],
    ["コメント3件", "comments", "3"],
    ["댓글 3개", "comments", "3"],
    ["3 条评论", "comments", "3"],
    ["arXiv page", "arxiv", ""],
    ["View on arXiv", "arxiv", ""],
    ["Page arXiv", "arxiv", ""],
    ["arXiv 页面", "arxiv", ""],
    ["Project page", "project", ""],
    ["Projektseite", "project", ""],
    ["View PDF", "pdf", ""],
    ["PDF を表示", "pdf", ""],
    ["Paper", "paper", ""],
    ["Paper • 2405.01234 • Published May 3", "paper", "• 2405.01234 • Published May 3"],
    ["Artículo • 2405.01234", "paper", "• 2405.01234"],
    ["论文", "paper", ""],
  ])("reads %s", (text, label, rest) => {
    expect(readLabel(text)).toEqual({ label, rest });
  });

  it.each([
    "",
    "S",
    "Submitted bylaw students say",
    "Submitted by the authors themselves",
    "Submitted by Ines Quill",
    "Submittedby ines",
    "Submissions by ines",
    "Upvoters of the world",
    "Upvoter",
    "Upvote this paper",
    "Upvote 12 times",
    "Upvotes are no proof",
    "GitHubber",
    "GitHub stars",
    "GitHub issues as a corpus",
    "Published works of Ada Quill",
    "Published in May 2024",
    "Published onward",
    "Published May 15 in a journal",
    "Paper2Code: Writing Programs from Papers",
    "Papers",
    "Paper towns",
    "Project pages of the decade",
    "Projection",
    "PDFs",
    "arXiv pages as training data",
    "Comments",
    "Comments: 12 pages, 3 figures",
    "12 comments were removed",
    "Enviado por correo a todos",
    "Publicado el año pasado",
    "Votar a favor de la propuesta",
    "Eingereicht von allen Gruppen",
    "Veröffentlicht am Ende des Jahres",
    "Projektseiten im Vergleich",
    "Soumis par les auteurs",
    "Publié le soir même",
    "Enviado por todos nós",
    "Inviato da tutti i gruppi",
    "Pubblicato il giorno dopo",
    "Отправлено вчера",
    "Опубликовано в журнале",
    "Проект закона",
    "论文提交",
    "由专家提交",
    "发布于去年",
    "投稿者の意見",
    "論文を公開",
    "논문 제출",
    "논문을 게시",
    "Makale yayınlandı",
    "Gepubliceerd op papier",
    "Opublikowano wiele artykułów",
    "xuất bản sách",
  ])("finds none in %j", (text) => {
    expect(readLabel(text)).toBeNull();
  });

  it("takes no longer for long texts", () => {
    for (const text of ["1".repeat(1e6), "Submitted by".repeat(1e5), `Published ${" ".repeat(1e6)}`]) expect(readLabel(text)).toBeNull();
  });
});
