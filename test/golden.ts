import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Compares a whole generated file with its golden copy, which is reviewed like code.
 * `npm run golden:update` writes the copies anew.
 *
 * @param path of the golden file
 */
export function expectGolden(path: string, text: string): void {
  if (process.env.GOLDEN === "update") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, "utf8"));
}
