/** `papersift listings`: what papersift can read. */
import { padText, textWidth } from "../../text/terminal-width.ts";
import { LISTINGS } from "../../listings/index.ts";
import { SURFACES } from "../../tokenizer/surfaces.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-status.ts";
import { printText } from "../output.ts";

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Prints the listing kinds and the surfaces. */
export async function runListings({ io, typed }: Context): Promise<number> {
  const known = { listings: LISTINGS.items.map(titled), surfaces: SURFACES.map(titled) };
  await printText(io, typed.format === "json" ? `${JSON.stringify(known, null, 2)}\n` : formatTables(known));
  return EXIT.ok;
}

function titled({ id, title }: Titled): Titled {
  return { id, title };
}

function formatTables({ listings, surfaces }: { listings: readonly Titled[]; surfaces: readonly Titled[] }): string {
  const width = Math.max(...[...listings, ...surfaces].map(({ id }) => textWidth(id)));
  const rows = (items: readonly Titled[]): string => items.map(({ id, title }) => `  ${padText(id, width)}  ${title}\n`).join("");
  return `Listing kinds\n${rows(listings)}\nSurfaces\n${rows(surfaces)}`;
}
