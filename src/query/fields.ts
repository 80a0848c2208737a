/** Lists of fields, as `--fields` takes them. */
import { type Field, FIELDS, findField, KEY_FIELDS } from "../core/field.ts";
import { findFieldSynonym } from "./synonyms.ts";
import { suggest } from "./suggestion.ts";

/** A name that no field has. */
export class FieldError extends Error {
  override readonly name = "FieldError";
  /** The name as it was typed; empty where one is missing. */
  readonly value: string;
  /** The names of all fields. */
  readonly allowed: readonly string[];
  /** The name that it most likely stands for, or null. */
  readonly suggestion: string | null;

  constructor(value: string) {
    super(`Unknown field "${value}"`);
    this.value = value;
    this.allowed = FIELDS.map((field) => field.name);
    this.suggestion = suggestField(value, this.allowed);
  }
}

/** The order after a name, as other tools write it: `upvotes:desc`. */
const DIRECTION = /^(.*?)[:\s](asc|desc)(?:ending)?$/i;

function suggestField(value: string, names: readonly string[]): string | null {
  const [, name, direction] = DIRECTION.exec(value) ?? [];
  if (name === undefined || direction === undefined) return findFieldSynonym(value) ?? suggest(value, names);
  const field = findField(name)?.name ?? suggestField(name, names);
  return field === null ? null : `${direction.toLowerCase() === "desc" ? "-" : ""}${field}`;
}

/**
 * Reads names with commas between, `title,authors,source.file`, in the order that they are given in. A minus sign takes a field away
 * from those before it, or from all keys where it stands first: `-abstract`.
 *
 * @throws {FieldError} on a name that no field has
 */
export function parseFields(text: string): Field[] {
  const names = text.split(",").map((name) => name.trim());
  let fields: readonly Field[] = names[0]?.startsWith("-") === true ? KEY_FIELDS : [];
  for (const name of names) {
    const field = parseField(name.startsWith("-") ? name.slice(1) : name);
    fields = name.startsWith("-") ? fields.filter((each) => each !== field) : [...fields, field];
  }
  if (fields.length === 0) throw new FieldError("");
  return [...fields];
}

/**
 * Reads one name.
 *
 * @throws {FieldError} when no field has it
 */
export function parseField(name: string): Field {
  const field = findField(name);
  if (field === undefined) throw new FieldError(name);
  return field;
}
