import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");

/** Texts of the files below a folder of the checkout whose names end so. */
function texts(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));
}

test("every code an error of a phase can have is in the documentation", () => {
  const sources = ["phases", "cluster-api", "kubeconfig"].flatMap((room) => texts(`scripts/${room}`, ".ts"));
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/\bcode: "([a-z0-9-]+)"/g)].map(([, code]) => code),
  );
  const docs = texts("docs", ".md").join("");
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !docs.includes(`\`${code ?? ""}\``))).toEqual([]);
});
