import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  InputError,
  loadEnvironment,
  parseEnvironment,
  readEnvironment,
  readEnvironments,
} from "../../../spec";

let directory: string;
beforeAll(() => (directory = mkdtempSync(join(tmpdir(), "kubefjord-environment-"))));
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const GOOD = [
  "cluster: good",
  "environment: lab",
  "machines: { source: lab }",
  "nodes: [{ name: a, role: control-plane, privateAddress: 10.0.0.1 }]",
  "network: { plugin: static-routes }",
  "ingress: { controller: none }",
  "kubeProxy: { mode: nftables }",
].join("\n");

describe("a text that is no environment", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["is empty", "", "the file is empty"],
    ["holds only a comment", "# nothing\n", "the file is empty"],
    [
      "is not YAML",
      "a: [1,\nb: 2\n",
      "Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    ["repeats a key", "cluster: a\ncluster: b\n", "this key is written twice in one group"],
    ["holds two documents", "cluster: a\n---\ncluster: b\n", "a second document begins here"],
    ["has an alias without an anchor", "cluster: *a\n", "the alias *a has no anchor above it"],
    [
      "has a list for a key",
      "? [a, b]\n: c\n",
      "a key is a list, a group, an alias or tagged; expected plain text",
    ],
    ["is nested without end", "[".repeat(100_000), "lists or groups are nested too deeply here"],
    [
      "has an anchor that loops",
      "cluster: &a\n  x: *a\n",
      "the alias *a stands inside its own anchor: the value would never end",
    ],
    ["is binary", Uint8Array.of(0xff, 0xfe, 0x00, 0x80), "the file is not UTF-8 text"],
    ["has 10 MB", "#".repeat(10_000_000), "the file has 10000000 bytes; expected at most 4194304"],
    ["is a list", "- 1\n", "the environment is a list of 1; expected a group of settings"],
    [
      "expands to an enormous value",
      [
        "a: &a [x,x,x,x,x,x,x,x,x,x]",
        ..."bcdefg".split("").map((key, index) => {
          const above = "abcdef"[index] ?? "a";
          return `${key}: &${key} [${Array(10).fill(`*${above}`).join(",")}]`;
        }),
      ].join("\n"),
      "anchors and aliases expand to an enormous value",
    ],
  ])("that %s gives one problem", (_, content, what) => {
    const { problems, resolved } = readEnvironment(file("bad.yaml", content));
    expect(problems.map((problem) => problem.what)).toEqual([what]);
    expect(resolved).toBeUndefined();
  });

  test("a missing file, a directory and a path through a file give one problem", () => {
    expect(readEnvironment(join(directory, "none.yaml")).problems[0]?.what).toBe("the file does not exist");
    expect(readEnvironment(directory).problems[0]?.what).toBe("this is not a regular file");
    const below = join(file("plain.yaml", GOOD), "none.yaml");
    expect(readEnvironment(below).problems[0]?.what).toBe("the file cannot be read (ENOTDIR)");
  });
});

describe("an environment", () => {
  test("resolves without problems", () => {
    const { problems, resolved } = parseEnvironment(GOOD, "good.yaml");
    expect(problems).toEqual([]);
    expect(resolved?.spec.cluster).toBe("good");
  });

  test("takes NO for Norway, as YAML 1.2 does", () => {
    const { resolved } = parseEnvironment(`${GOOD}\nresidency: { operatorCountry: NO }`, "good.yaml");
    expect(resolved?.spec.residency.operatorCountry).toBe("NO");
  });

  test("may use anchors that end", () => {
    const { problems } = parseEnvironment(
      `${GOOD}\nacceptance: { timeout: &t 1h }\nkubernetes: { controlPlaneTimeout: *t }`,
      "good.yaml",
    );
    expect(problems).toEqual([]);
  });

  test("two of one cluster name are a problem of the second", () => {
    const [one, two] = readEnvironments([file("one.yaml", GOOD), file("two.yaml", GOOD)]);
    expect(one?.problems).toEqual([]);
    expect(two?.problems.map(({ rule, line }) => [rule, line])).toEqual([["unique-cluster-names", 1]]);
  });

  test("with errors is refused whole, with all of them", () => {
    const path = file("wrong.yaml", `${GOOD}\ndns: { a: 1 }\nhost: { b: 2 }`);
    expect(() => loadEnvironment(path)).toThrow(InputError);
    expect(() => loadEnvironment(path)).toThrow(/wrong\.yaml:8:8[^]*wrong\.yaml:9:9/);
  });
});
