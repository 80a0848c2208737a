/** `papersift inspect`: every line of the inputs with what it was read as. */
import { Chalk, type ChalkInstance } from "chalk";
import { counted } from "../../text/counted.ts";
import { toSafeJson } from "../../text/safe-json.ts";
import { escapeControls } from "../../text/terminal-text.ts";
import { cutText, padText } from "../../text/terminal-width.ts";
import type { BookedToken, Role, Token } from "../../core/token.ts";
import type { DumpCounts } from "../../pipeline/parse.ts";
import { showsSurface, SURFACES } from "../../tokenizer/surfaces.ts";
import type { Context } from "../context.ts";
import { describeNothingShown, describeOptionUse } from "../messages.ts";
import { type CliOptions, VIEW_FORMATS } from "../options.ts";
import { withOutputs } from "../outputs.ts";
import { exitStatusOf, readInputs, resolveNames } from "../reading.ts";
import { type Look, resolveCount, resolveLook, resolveParse, resolveReportFormat } from "../run-options.ts";
import { UsageError } from "../usage-error.ts";

/** Columns in front of the text; a longer entry pushes the rest of its row. */
const WIDTHS = { line: 6, type: 10, mark: 8, role: 12, paper: 5 };
/** Width of a mark that is the path of a field. */
const FIELD_WIDTH = 24;

/** Prints every line, the listings' boundaries, and the counts. */
export async function runInspect(context: Context): Promise<number> {
  const look = resolveLook(context);
  const parse = await resolveParse(context);
  const names = await resolveNames(context);
  const format = resolveReportFormat(context, VIEW_FORMATS);
  const isAsked = resolveShown(context.typed);
  let isAnyShown = false;
  return withOutputs(context, { names, paged: false }, async ({ write, reject, ready, wanted }) => {
    const view: View = format === "json" ? new JsonView(write) : new LineView(look, write);
    const reading = await readInputs(
      context,
      { names, parse },
      {
        opened: (file) => view.file(file),
        paper: () => {},
        token(booked) {
          const isShown = isAsked(booked);
          isAnyShown ||= isShown;
          view.token(booked, isShown);
        },
        listing: ({ kind, line }) => view.listing(kind, line),
        reject,
        ready,
        wanted,
      },
    );
    view.close(reading.counts);
    const close = (): void => {
      if (!isAnyShown && reading.counts.lines > 0) context.report.note("warning", "nothing-shown", describeNothingShown(reading.counts));
    };
    return { reading, status: exitStatusOf(context, reading, reading.counts.papers), close };
  });
}

/** Shows what lines were read as. */
interface View {
  file(name: string): void;
  listing(kind: string, line: number): void;
  /** @param shown false for a line that was not asked for */
  token(booked: BookedToken, shown: boolean): void;
  close(counts: DumpCounts): void;
}

/** The last line that nobody will ask for. */
const NO_END = Number.MAX_SAFE_INTEGER;

/**
 * Tells the lines that were asked for, by `--paper` and `--lines`.
 *
 * @throws {UsageError} for what is no number, or no range
 */
function resolveShown({ paper, lines }: CliOptions): (booked: BookedToken) => boolean {
  const wanted = paper === undefined ? null : resolveCount("--paper", paper, 1);
  const [from, to] = lines === undefined ? [1, NO_END] : readLines(lines);
  return ({ token, paper: number }) => (wanted === null || number === wanted) && token.lastLine >= from && token.line <= to;
}

/** Reads `12`, `12-40`, `12-` and `-40`. */
function readLines(text: string): readonly [from: number, to: number] {
  const [, first, dash, last] = /^(\d+)?(?:(-)(\d+)?)?$/.exec(text) ?? [];
  if (first === undefined && last === undefined) throw new UsageError("invalid-lines", describeOptionUse.notLines(text), { detail: text });
  const from = Number(first ?? 1);
  if (dash === undefined) return [from, from];
  const to = last === undefined ? NO_END : Number(last);
  if (from > to) throw new UsageError("invalid-lines", describeOptionUse.notLines(text), { detail: text });
  return [from, to];
}

/** Prints an array of objects, one for each token. */
class JsonView implements View {
  readonly #write: (text: string) => void;
  #file = "";
  #separator = "[\n";

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  file(name: string): void {
    this.#file = name;
  }

  listing(): void {}

  token({ token, role, mark, paper }: BookedToken, shown: boolean): void {
    if (!shown) return;
    const { line, lastLine, start, end, type, raw } = token;
    const went = { paper: paper > 0 ? paper : null, reject: paper < 0 ? -paper : null };
    const row = { file: this.#file, lines: [line, lastLine], bytes: [start, end], type, mark, role, ...went, text: raw };
    this.#write(this.#separator + toSafeJson(row));
    this.#separator = ",\n";
  }

  close(): void {
    this.#write(this.#separator === "[\n" ? "[]\n" : "\n]\n");
  }
}

/** Lays lines out in columns. */
class LineView implements View {
  readonly #width: number | null;
  readonly #write: (text: string) => void;
  readonly #chalk: ChalkInstance;
  /** The listing being printed, and what its lines have shown of their surfaces. */
  #open: { readonly kind: string; readonly line: number; readonly surfaces: Set<string>; isHeaded: boolean } | null = null;

  constructor({ color, width }: Look, write: (text: string) => void) {
    this.#chalk = new Chalk({ level: color ? 1 : 0 });
    this.#width = width;
    this.#write = write;
  }

  file(name: string): void {
    this.#endListing();
    this.#row(this.#chalk.bold, `== ${escapeControls(name)}`);
    this.#row(this.#chalk.underline, columns({ line: "line", type: "type", mark: "mark", role: "role", paper: "paper" }, "text"));
  }

  listing(kind: string, line: number): void {
    this.#endListing();
    this.#open = { kind, line, surfaces: new Set(), isHeaded: false };
  }

  token({ token, role, mark, paper }: BookedToken, shown: boolean): void {
    const seen = this.#open?.surfaces;
    if (seen !== undefined) for (const surface of SURFACES) if (!seen.has(surface.id) && showsSurface(surface, token)) seen.add(surface.id);
    if (!shown || isMarkupBetween(token)) return;
    this.#beginListing();
    const entries = {
      line: String(token.line),
      type: token.type,
      mark: padText(mark ?? "-", token.field === null ? 0 : FIELD_WIDTH),
      role,
      paper: paperMark(paper),
    };
    this.#row(this.#colorOf(role, paper), columns(entries, escapeControls(token.raw)));
  }

  close({ papers, rejected, furniture, lines }: DumpCounts): void {
    this.#endListing();
    this.#row(
      this.#chalk.bold,
      `${lines} lines: ${counted(papers, "paper")}, ${rejected} rejected, ${counted(furniture, "furniture line")}`,
    );
  }

  /** A listing has its heading above the first of its lines that is shown. */
  #beginListing(): void {
    if (this.#open === null || this.#open.isHeaded) return;
    this.#row(this.#chalk.magenta, `-- ${this.#open.kind} from line ${this.#open.line}`);
    this.#open.isHeaded = true;
  }

  #endListing(): void {
    if (this.#open?.isHeaded === true) {
      const { kind, surfaces } = this.#open;
      const shown = SURFACES.filter(({ id }) => surfaces.has(id)).map(({ id }) => id);
      this.#row(this.#chalk.magenta, `-- end of ${kind}, surfaces: ${shown.length > 0 ? shown.join(", ") : "plain"}`);
    }
    this.#open = null;
  }

  #row(color: ChalkInstance, text: string): void {
    const whole = text.trimEnd();
    this.#write(`${color(this.#width === null ? whole : cutText(whole, this.#width))}\n`);
  }

  #colorOf(role: Role, paper: number): ChalkInstance {
    const chalk = this.#chalk;
    if (paper < 0) return chalk.red;
    if (role === "title") return chalk.bold;
    if (role === "header") return chalk.magenta;
    if (role === "abstract") return chalk.reset;
    return role === "separator" || role === "furniture" || role === "blank" ? chalk.dim : chalk.green;
  }
}

/** True for markup that parts two lines of a page and has no line of its own. */
function isMarkupBetween({ form, type, line, lastLine }: Token): boolean {
  return form !== "text" && type === "blank" && lastLine - line <= 1;
}

/** A paper's number; rejects are numbered on their own. */
function paperMark(paper: number): string {
  if (paper === 0) return "-";
  return paper > 0 ? String(paper) : `!${-paper}`;
}

function columns({ line, type, mark, role, paper }: Readonly<Record<keyof typeof WIDTHS, string>>, text: string): string {
  const cells = [
    padText(line, WIDTHS.line, "right"),
    padText(type, WIDTHS.type),
    padText(mark, WIDTHS.mark),
    padText(role, WIDTHS.role),
    padText(paper, WIDTHS.paper, "right"),
    text,
  ];
  return cells.join("  ");
}
