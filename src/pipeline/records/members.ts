/** The members of an object become a record: each is held to the schema, and what is missing gets its empty value. */
import { FIELDS, type Field } from "../../core/field.ts";
import { type PaperRecord, RECORD, RECORD_KEYS, type RecordKey, type Source, type ValueKind } from "../../core/record.ts";
import { ANNOUNCEMENTS, ISO_DAY, LINK_KINDS, PROBLEM_CODES, SEVERITIES } from "../../core/vocabulary.ts";
import { completeRecord } from "../../parser/complete.ts";

/** Values by the names of their fields, from somebody else. */
export type Members = Readonly<Record<string, unknown>>;

/** A record, or the keys with values that it cannot have; with the names that no field has. */
export interface ReadMembers {
  readonly record: PaperRecord | null;
  readonly invalid: readonly RecordKey[];
  readonly unknown: readonly string[];
}

/** The listing of records that do not tell theirs. */
const UNTOLD = "records";

const FIELD_OF: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.name, field]));

/** Reads members. `here` is the place of a record that does not tell its own. */
export function readMembers(members: Members, here: Source): ReadMembers {
  const { values, unknown } = sortMembers(members, here);
  if (!areValid(values)) return { record: null, invalid: findInvalid(values), unknown };
  const { listing = UNTOLD, source = here, problems = [], links = [] } = values;
  const completed = completeRecord(
    { ...values, links: links.map(({ kind, url }) => ({ kind, url })) },
    {
      listing,
      source: { file: source.file, lines: source.lines, bytes: source.bytes },
      problems: problems.map(({ code, severity, file, line, detail }) => ({ code, severity, file, line, detail })),
    },
  );
  return "record" in completed ? { record: completed.record, invalid: [], unknown } : { record: null, invalid: completed.invalid, unknown };
}

/** The members by the keys of a record, and the names of those that no record has. */
function sortMembers(members: Members, here: Source): { values: Partial<Record<RecordKey, unknown>>; unknown: string[] } {
  const values: Partial<Record<RecordKey, unknown>> = {};
  const parts: Record<string, unknown> = {};
  const lists: LinkList[] = [];
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(members)) {
    const field = FIELD_OF.get(name);
    if (field === undefined) unknown.push(name);
    else if (value !== null) {
      if (field.part === null) values[field.key] = value;
      else if (field.key === "links") lists.push({ part: field.part, value });
      else parts[field.part] = value;
    }
  }
  if (values.links === undefined && lists.length > 0) values.links = joinLinks(lists);
  if (values.source === undefined && Object.keys(parts).length > 0)
    values.source = { file: here.file, lines: [1, 1], bytes: [0, 0], ...parts };
  values.title ??= "";
  return { values, unknown };
}

/** Addresses of one kind, or of all: `links.url`. */
interface LinkList {
  readonly part: string;
  readonly value: unknown;
}

/** Links from lists of addresses, each once. Those of unknown kind are `other`; what is no list stays, for the check to refuse. */
function joinLinks(lists: readonly LinkList[]): unknown {
  const strange = lists.find(({ value }) => !Array.isArray(value));
  if (strange !== undefined) return strange.value;
  const sorted = lists.toSorted((a, b) => Number(a.part === "url") - Number(b.part === "url"));
  const links = sorted.flatMap(({ part, value }) => [value].flat().map((url: unknown) => ({ kind: part === "url" ? "other" : part, url })));
  return links.filter(({ url }, at) => links.findIndex((link) => link.url === url) === at);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isOrdinal: Check = (value) => isCount(value) && value !== 0;
const isOneOf =
  (allowed: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && allowed.includes(value);
const isList =
  (isItem: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(isItem);
const isPair =
  (isItem: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && value.every(isItem);
/** True for an object of exactly these keys, as the schema asks. */
const isObject = (checks: Readonly<Record<string, Check>>): Check => {
  const entries = Object.entries(checks);
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === entries.length &&
    entries.every(([key, check]) => check(Reflect.get(value, key)));
};

const BY_KIND: Readonly<Record<ValueKind, Check>> = {
  text: isText,
  line: (value) => isText(value) && value !== "",
  day: (value) => typeof value === "string" && ISO_DAY.test(value),
  count: isCount,
  ordinal: isOrdinal,
  flag: (value) => typeof value === "boolean",
  texts: isList(isText),
  announcement: isOneOf(ANNOUNCEMENTS),
  links: isList(isObject({ kind: isOneOf(LINK_KINDS), url: isText })),
  source: isObject({ file: isText, lines: isPair(isOrdinal), bytes: isPair(isCount) }),
  problems: isList(
    isObject({
      code: isOneOf(PROBLEM_CODES),
      severity: isOneOf(SEVERITIES),
      file: isText,
      line: isCount,
      detail: (value) => value === null || isText(value),
    }),
  ),
};

const CHECKS = RECORD_KEYS.map((key) => ({ key, check: BY_KIND[RECORD[key].kind] }));

function findInvalid(values: Partial<Record<RecordKey, unknown>>): RecordKey[] {
  return CHECKS.flatMap(({ key, check }) => (values[key] === undefined || check(values[key]) ? [] : [key]));
}

function areValid(values: Partial<Record<RecordKey, unknown>>): values is Partial<PaperRecord> {
  return CHECKS.every(({ key, check }) => values[key] === undefined || check(values[key]));
}
