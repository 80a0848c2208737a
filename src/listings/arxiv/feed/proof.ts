/** Proof that an item of a feed is a paper: an identifier of arXiv, or a DOI, that is its own. */
import { findIdentifier, type Identifier, parseIdentifier } from "../../../parser/identifiers.ts";

const OWN = /^(?:entry|item)\/(?:id|guid|link(?:\[alternate\])?)$|^item\[about\]$/;
const DOI_FIELD = /^(?:entry|item)\/(?:arxiv:(?:doi|DOI)|prism:doi|dc:identifier|id|guid|link(?:\[(?:alternate|related)\])?)$/;
/** `oai:arXiv.org:2402.01234v1`, as the identifier of an item. */
const OAI = /^oai:arXiv\.org:(\S+)$/i;
/** A DOI by itself, with its label, or in the address of a paper. */
const DOI =
  /^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/|https?:\/\/[^/\s]+\/(?:[\w-]+\/){0,4}doi\/(?:(?:abs|full|pdf|epdf|book)\/)?)?(10\.\d{4,9}\/[^\s?#]+)/i;
const HEAD = /^(?:feed|channel)\/(?:title|id|link(?:\[(?:self|alternate)\])?)$/;
const ARXIV = /\barxiv\.org\b/i;

/** The identifier that a field of an item gives the paper; null where it gives none. */
export function identifierIn(field: string, content: string): Identifier | null {
  if (!OWN.test(field)) return null;
  const oai = OAI.exec(content)?.[1];
  return oai === undefined ? findIdentifier(content) : parseIdentifier(oai);
}

/** The DOI that a field of an item gives the paper; null where it gives none. */
export function doiIn(field: string, content: string): string | null {
  return DOI_FIELD.test(field) ? (DOI.exec(content)?.[1] ?? null) : null;
}

/** True for a field that only the item of a paper has. */
export function isProof(field: string, content: string): boolean {
  return identifierIn(field, content) !== null || doiIn(field, content) !== null;
}

/** True for a field of the head of a feed that arXiv serves. */
export function isOfArxiv(field: string, content: string): boolean {
  return HEAD.test(field) && ARXIV.test(content);
}
