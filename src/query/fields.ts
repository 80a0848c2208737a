/** Lists of fields, as `--fields` takes them. */
import { type Field, FIELDS, findField } from "../core/field.ts";
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
    this.suggestion = suggest(value, this.allowed);
  }
}

/**
 * Reads names with commas between, `title,authors,source.file`, in the order that they are given in.
 *
 * @throws {FieldError} on a name that no field has
 */
export function parseFields(text: string): Field[] {
  return text.split(",").map((name) => parseField(name.trim()));
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
