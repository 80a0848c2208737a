/** The version, as the package states it. */
import { readFileSync } from "node:fs";

/** The version of this package. The file lies two folders up from here, from the compiled module and from the bundle alike. */
export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
}
