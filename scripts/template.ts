import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = new Map<string, string>();

/**
 * A text file for nodes from templates/, with `{{name}}` replaced by values. The same values give the same text.
 *
 * @param name file below templates/
 * @throws TypeError for a place without value, or a value without place
 */
export function render(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  const left = new Set(Object.keys(values));
  const text = templateText(name).replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined)
      throw new TypeError(`templates/${name} has a place for ${key}, which has no value`);
    left.delete(key);
    return String(value);
  });
  if (left.size > 0) throw new TypeError(`templates/${name} has no place for ${[...left].join(", ")}`);
  return text;
}

/** The templates are constants of the package: each is read once. */
function templateText(name: string): string {
  const text = read.get(name) ?? readFileSync(join(templatesDirectory(), name), "utf8");
  read.set(name, text);
  return text;
}

/** Beside scripts/ in a checkout, above dist/ in an installed package. */
function templatesDirectory(): string {
  const root = join(__dirname, "..");
  return join(__dirname.endsWith(join("dist", "scripts")) ? join(root, "..") : root, "templates");
}
