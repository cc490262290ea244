import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../spec/rules";
import { allProblems, cluster, lab, type Change } from "./spec-fixture";

const ROOT = join(__dirname, "../../..");

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
}

test("every file of the folder is a rule of that name, and every rule is run", () => {
  const files = filesOf("spec/rules", ".ts").filter((name) => !["index", "rule"].includes(name));
  expect(RULES.map(({ name }) => name).sort()).toEqual(files.sort());
});

test("every rule has a test file", () => {
  const tests = filesOf("test/spec/rules", ".test.ts");
  expect(RULES.map(({ name }) => name).filter((name) => !tests.includes(name))).toEqual([]);
});

test("docs/rules.md has a row for every rule, and none for anything else", () => {
  const text = readFileSync(join(ROOT, "docs/rules.md"), "utf8");
  const rows = [...text.matchAll(/^\| `([a-z-]+)` /gm)].map(([, name]) => name);
  expect(rows).toEqual(RULES.map(({ name }) => name));
});

test("a valid cluster has no problem", () => {
  expect(allProblems(cluster())).toEqual([]);
  expect(allProblems(lab())).toEqual([]);
});

test("problems of several rules are all reported, with the name of the rule", () => {
  const problems = allProblems(cluster({ host: { swap: "keep" }, residency: { operatorCountry: "US" } }));
  expect(problems.map(({ rule }) => rule)).toEqual(["residency-ownership", "swap"]);
});

test("a cluster of a thousand pool nodes that share one mistake has one problem for each place", () => {
  const problems = allProblems(
    cluster({
      kubernetes: { podNetwork: "10.240.0.0/12", serviceNetwork: "10.96.0.0/16" },
      machines: { location: { country: "US" } },
      nodePools: [{ namePattern: "p-{n}", role: "worker", count: 1000, firstPrivateAddress: "10.10.1.1" }],
    }),
  );
  expect(problems.map(({ rule }) => rule).sort()).toEqual([
    "bgp",
    "node-address-required",
    "residency-location",
  ]);
});

test("no message names a value that is undefined or an object", () => {
  const problems = allProblems(
    cluster({
      machines: { source: "static", location: undefined },
      nodes: [{ name: "a", role: "worker", privateAddress: "10.244.0.1" }],
      residency: { operatorCountry: undefined },
    }),
  );
  expect(problems.length).toBeGreaterThan(3);
  for (const { what, why, instead } of problems) {
    expect(`${what} ${why} ${instead}`).not.toMatch(/undefined|\[object|NaN|Infinity/);
  }
});

test("rules find fault with extreme values, but never fail over them", () => {
  const extremes: Change[] = [
    { nodes: [] },
    { kubernetes: { podNetwork: "0.0.0.0/0", serviceNetwork: "0.0.0.0/0" } },
    { kubernetes: { podNetwork: "10.0.0.0/32", serviceNetwork: "10.0.0.0/32" } },
    { kubernetes: { version: "999.0.0" }, containerd: { version: "0.0.0" } },
    { kubernetes: { nodePortRange: "99999-0" }, host: { sysctls: { "net.ipv4.ip_local_port_range": "x" } } },
    { network: { underlay: { network: "255.255.255.255/32" }, nodeAddressNetwork: "0.0.0.0/0" } },
    { loadBalancer: { kind: "metallb", addresses: ["::/0", "0.0.0.0/0"] } },
    { ingress: { proxyBuffers: { size: "0", buffers: "0 0", busy: "0", maxTempFileSize: "0" } } },
    { host: { firewall: { adminSources: ["::/0"] }, kernelModules: [] } },
    { residency: { operatorCountry: "ZZ" }, machines: { location: { country: "ZZ" } } },
  ];
  for (const change of extremes) {
    const texts = allProblems(cluster(change)).flatMap(({ what, why, instead }) => [what, why, instead]);
    expect(texts).not.toEqual([]);
    expect(texts.join(" ")).not.toMatch(/undefined|\[object|NaN|Infinity/);
  }
});
