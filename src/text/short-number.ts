/** Numbers in few characters, as pages show counts. */

const UNITS = ["", "k", "M", "G"] as const;
const THOUSAND = 1_000;
/** From here on, one decimal would round to two digits before it. */
const TEN = 9.95;

/** A whole number from 0 on in at most four characters: `999`, `1.3k`, `12k`, `2.5M`. */
export function shortNumber(value: number): string {
  let rest = value;
  for (const unit of UNITS) {
    if (unit === "" ? rest < THOUSAND : Math.round(rest) < THOUSAND)
      return unit === "" || rest >= TEN ? `${Math.round(rest)}${unit}` : `${rest.toFixed(1)}${unit}`;
    rest /= THOUSAND;
  }
  return value.toExponential(0);
}
