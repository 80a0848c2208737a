import { describe, expect, it } from "vitest";
import { HEADERS } from "../../src/parser/language-headers.ts";
import { isHeaderLine, isMenuWord } from "../../src/parser/languages.ts";

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const ROWS = Object.entries(HEADERS);

describe("the table of headers", () => {
  it.each(ROWS)("is written as lines are compared: %s", (_, header) => {
    for (const words of Object.values(header)) expect(words).toBe(words.toLowerCase().normalize("NFC"));
  });

  it.each(ROWS)("is read in full: %s", (_, { lines, by, community, menu }) => {
    for (const line of lines.split("|")) expect([line, isHeaderLine(capitalize(line)), isMenuWord(line)]).toEqual([line, true, false]);
    for (const form of by.split("|"))
      for (const whose of community.split("|")) {
        const line = form.replace("*", `AK and ${whose.startsWith("research") ? "the " : ""}${whose}`);
        expect([line, isHeaderLine(line)]).toEqual([line, true]);
      }
    for (const word of menu.split("|")) expect([word, isMenuWord(word), isHeaderLine(word)]).toEqual([word, true, false]);
  });
});

describe("isHeaderLine", () => {
  it.each([
    "Daily Papers",
    "daily papers - Hugging Face",
    "Trending Papers",
    "by AK and the research community",
    "byAK and the research community",
    "AK and the research community",
    "Get trending papers in your email inbox!",
    "Get trending papers in your email inbox once a day!",
    "Artículos diarios",
    "¡Recibe artículos de tendencia en tu correo electrónico!",
    "por AK y la comunidad investigadora",
    "Erhalte Trend-Paper in deinem E-Mail-Posteingang!",
    "von AK und der Forschungsgemeinschaft",
    "Recevez les articles tendance dans votre boîte mail !",
    "Receba artigos em alta na sua caixa de entrada de e-mail!",
    "Ricevi gli articoli di tendenza nella tua casella di posta!",
    "Получайте популярные статьи на свою электронную почту!",
    "от AK и исследовательского сообщества",
    "每日论文",
    "由 AK 和研究社区提供",
    "在您的电子邮箱中获取热门论文！",
    "AKと研究コミュニティによる",
    "トレンドの論文をメールで受け取りましょう！",
    "AK 및 연구 커뮤니티 제공",
    "AK ve araştırma topluluğu tarafından",
  ])("knows %s", (line) => {
    expect(isHeaderLine(line)).toBe(true);
  });

  it.each([
    "",
    "Subscribe",
    "Papers",
    "Daily Papers on Lamps",
    "Trending papers of the year",
    "AK and the research community disagree",
    "weak labels and the research community",
    "Bakers and the research community",
    "Get trending papers in your email inbox is what they promise",
    "Get trending lamps in your email inbox!",
    "por Ada y la comunidad investigadora",
    "AK y la comunidad investigadora publicaron hoy",
    "Recibe nuestro boletín en tu correo electrónico",
    "Recibe artículos de cocina en tu correo",
    "Erhalte unseren Newsletter per E-Mail",
    "AK-47 und die Forschungsgemeinschaft",
    "Recevez notre lettre par e-mail",
    "Популярные статьи о почте",
    "最新论文",
    "人気の記事をメールで受け取る",
  ])("takes %j for none", (line) => {
    expect(isHeaderLine(line)).toBe(false);
  });

  it("takes no longer for long texts", () => {
    for (const text of ["Daily Papers".repeat(1e5), `by ${" ".repeat(1e6)}AK`, "AK".repeat(1e5)]) expect(isHeaderLine(text)).toBe(false);
  });
});
