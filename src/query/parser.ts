/**
 * The parser: recursive descent over the scanner's tokens. The grammar, in EBNF:
 *
 * ```ebnf
 * query    = or ;
 * or       = and , { "OR" , and } ;
 * and      = not , { [ "AND" ] , not } ;
 * not      = { "NOT" | "-" } , primary ;
 * primary  = "(" , or , ")" | value | field ;
 * field    = name , ":" , "(" , or , ")"              (* the field of every term within that names none *)
 *          | name , operator , value ;
 * operator = ":" | "=" | "<" | "<=" | ">" | ">=" ;
 * value    = word | phrase | regex ;
 * phrase   = '"' , { character | '\"' | '\\' } , '"' ;
 * regex    = "/" , pattern , "/" , { "i" | "m" | "s" | "u" } ;
 * word     = one or more characters, none of them a blank or one of ( ) : = < > " ;
 * ```
 *
 * Blanks may stand between any two parts, but not after the minus sign. `AND`, `OR` and `NOT` are written in capitals.
 * A word does not begin with `-` (unless after an operator) nor with `/`. What is in quotes is never an operator.
 */
import type { Span } from "../core/span.ts";
import { FIELD_OPERATORS, findQueryField, QUERY_FIELDS, type QueryField } from "./query-fields.ts";
import { QueryError } from "./query-error.ts";
import { type QueryToken, scanQuery } from "./scanner.ts";
import { suggest } from "./suggestion.ts";
import { findQuerySynonym } from "./synonyms.ts";
import type { Operator, QueryNode, Value } from "./syntax-tree.ts";

/** Parentheses within parentheses; deeper ones are a mistake or an attack on the stack. */
const DEEPEST = 200;
const KEYWORDS: ReadonlySet<string> = new Set(["AND", "OR", "NOT"]);

/**
 * Reads a query into a tree, in linear time.
 *
 * @throws {QueryError} with the place of the first mistake
 */
export function parseQuery(query: string): QueryNode {
  return new Parser(query).parse();
}

class Parser {
  readonly #query: string;
  readonly #tokens: readonly QueryToken[];
  #at = 0;
  #depth = 0;
  /** The field of terms that name none: null, or that of the field's parentheses around them. */
  #field: QueryField | null = null;

  constructor(query: string) {
    this.#query = query;
    this.#tokens = scanQuery(query);
  }

  parse(): QueryNode {
    const node = this.#readOr();
    if (this.#is("close")) this.#fail(this.#peek(), "an opening parenthesis for this one");
    return node;
  }

  #readOr(): QueryNode {
    const nodes = [this.#readAnd()];
    while (this.#take("OR")) nodes.push(this.#readAnd());
    return join("or", nodes);
  }

  #readAnd(): QueryNode {
    const nodes = [this.#readNot()];
    while (this.#take("AND") || !(this.#is("end") || this.#is("close") || this.#isKeyword("OR"))) nodes.push(this.#readNot());
    return join("and", nodes);
  }

  #readNot(): QueryNode {
    let negated = false;
    while (this.#takeNegation()) negated = !negated;
    return negated ? negate(this.#readPrimary()) : this.#readPrimary();
  }

  #readPrimary(): QueryNode {
    if (this.#is("open")) return this.#readGroup(this.#field);
    const isField = this.#is("word") && !this.#isAnyKeyword() && this.#peek(1).type === "operator";
    return isField ? this.#readField() : this.#readTerm(":");
  }

  #readGroup(field: QueryField | null): QueryNode {
    const outer = this.#field;
    const open = this.#next();
    if (++this.#depth > DEEPEST) this.#fail(open, `at most ${DEEPEST} parentheses within each other`);
    this.#field = field;
    const node = this.#readOr();
    if (!this.#is("close")) this.#fail(open, "a closing parenthesis for this one");
    this.#at++;
    this.#field = outer;
    this.#depth--;
    return node;
  }

  #readField(): QueryNode {
    const name = this.#next();
    const field = findQueryField(name.text) ?? this.#failField(name);
    const sign = this.#next();
    const operator = FIELD_OPERATORS[field.kind].find((allowed) => allowed === sign.text);
    if (operator === undefined) this.#fail(sign, `${FIELD_OPERATORS[field.kind].join(" or ")} after ${field.name}`);
    if (sign.text === ":" && this.#is("open")) return this.#readGroup(field);
    const outer = this.#field;
    this.#field = field;
    const term = this.#readTerm(operator === "=" ? ":" : operator);
    this.#field = outer;
    return term;
  }

  #readTerm(operator: Operator): QueryNode {
    const token = this.#peek();
    const previous = this.#tokens[this.#at - 1];
    const value = previous?.type !== "operator" && this.#isAnyKeyword() ? null : toValue(token);
    if (value === null) this.#fail(token, describeMissing(previous, token));
    this.#at++;
    return { type: "term", field: this.#field?.name ?? null, operator, value };
  }

  #peek(ahead = 0): QueryToken {
    const token = this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)];
    if (token === undefined) throw new RangeError("A scan always ends in an end token");
    return token;
  }

  #next(): QueryToken {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #is(type: QueryToken["type"]): boolean {
    return this.#peek().type === type;
  }

  #isKeyword(keyword: string): boolean {
    return this.#is("word") && this.#peek().text === keyword;
  }

  #isAnyKeyword(): boolean {
    return this.#is("word") && KEYWORDS.has(this.#peek().text);
  }

  #take(keyword: string): boolean {
    const found = this.#isKeyword(keyword);
    if (found) this.#at++;
    return found;
  }

  #takeNegation(): boolean {
    if (!this.#is("minus")) return this.#take("NOT");
    this.#at++;
    return true;
  }

  #fail(place: Span, expected: string, suggestion: string | null = null): never {
    throw new QueryError(this.#query, place, { expected, suggestion });
  }

  #failField(name: QueryToken): never {
    const names = QUERY_FIELDS.map((field) => field.name);
    const meant = findQuerySynonym(name.text, names) ?? suggest(name.text, names);
    const list = meant === null ? ` (${names.join(", ")})` : "";
    this.#fail(name, `a field name${list}, or quotes around the text`, meant);
  }
}

function toValue(token: QueryToken): Value | null {
  const { type, text, flags, start, end } = token;
  if (type === "regex") return { type, text, flags, start, end };
  return type === "word" || type === "phrase" ? { type, text, start, end } : null;
}

/** Says what is missing between two tokens where a term should be. */
function describeMissing(previous: QueryToken | undefined, token: QueryToken): string {
  if (previous?.type === "operator") return `a value after ${previous.text}`;
  if (token.type === "operator") return `a field name before ${token.text}`;
  if (previous?.type === "minus" || (previous?.type === "word" && KEYWORDS.has(previous.text))) return `a term after ${previous.text}`;
  if (token.type === "word") return `a term before ${token.text}`;
  return previous?.type === "open" ? "a term between the parentheses" : "a word, a phrase in quotes or a field such as title:graph";
}

function join(type: "and" | "or", nodes: readonly QueryNode[]): QueryNode {
  const [first] = nodes;
  if (nodes.length === 1 && first !== undefined) return first;
  return { type, nodes: nodes.flatMap((node) => (node.type === type ? node.nodes : [node])) };
}

function negate(node: QueryNode): QueryNode {
  return node.type === "not" ? node.node : { type: "not", node };
}
