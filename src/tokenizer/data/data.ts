/** The data of a site in JSON becomes tokens: one for each value that records tell, and one for the beginning and the end of each item. */
import { FieldWriter } from "../fields/field-writer.ts";
import { Places } from "../places.ts";
import { TokenWriter } from "../token-writer.ts";
import type { CreateTokens } from "../text.ts";
import { JsonLeaves, readValue } from "./json-leaves.ts";

/** Keys of what records have; other values are part of the token after them. */
const TOLD =
  /(?:^|\.)(?:id|title|summary|authors\[\d+\]\.(?:name|hidden)|(?:submittedBy|submittedOnDailyBy|organization)\.(?:user|name|fullname)|publishedAt|submittedOnDailyAt|date|upvotes|numComments|githubStars|githubRepo|projectPage)$/;

/** Makes the source of the tokens of data in JSON. */
export const createDataTokens: CreateTokens = ({ decoder, offset }, _longLines, sink) => {
  const places = new Places({ decoder, offset, linesAbove: 0 });
  const writer = new FieldWriter(new TokenWriter({ places, sink, isSound: () => decoder.invalid === 0, form: "data" }));
  const leaves = new JsonLeaves({
    leaf(field, raw, from, to) {
      if (TOLD.test(field)) writer.write({ field, value: readValue(places.decode(raw)), from, to });
    },
    open: (path, from) => writer.begin({ field: `${path}{`, value: "{", from, to: from + 1 }),
    close: (path, to) => writer.finish({ field: `${path}}`, value: "}", from: to - 1, to }),
  });
  return {
    write: (chunk) => leaves.write(places.add(chunk)),
    end() {
      leaves.end();
      return writer.end();
    },
  };
};
