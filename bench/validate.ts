import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure, record } from "./record";

// `kubefjord validate` of 1,000 nodes, as a whole process: npx tsx bench/validate.ts

const NODES = 1000;
const RUNS = 5;
const CLI = join(__dirname, "..", "bin", "kubefjord.js");
/** Prints the peak resident set as the process ends (KiB on Linux). */
const PEAK = "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))";

function environment(): string {
  const nodes = Array.from({ length: NODES }, (_, index) => {
    const role = index < 3 ? "control-plane" : "worker";
    const last = `${Math.floor(index / 250)}.${(index % 250) + 1}`;
    return `  - { name: n-${index}, role: ${role}, address: 198.18.${last}, privateAddress: 10.10.${last} }`;
  });
  return [
    "cluster: big",
    "machines: { source: static, location: { country: NO }, ssh: { knownHosts: big.known_hosts } }",
    "residency: { operatorCountry: NO }",
    "kubernetes: { podNetwork: 10.128.0.0/12 }",
    "network: { encapsulation: VXLAN, bgp: { mesh: false } }",
    "host: { firewall: { adminSources: [192.0.2.0/24] } }",
    "nodes:",
    ...nodes,
  ].join("\n");
}

const directory = mkdtempSync(join(tmpdir(), "kubefjord-bench-"));
const file = join(directory, "big.yaml");
const peak = join(directory, "peak.cjs");
writeFileSync(file, environment());
writeFileSync(peak, PEAK);
const times: number[] = [];
const peaks: number[] = [];
for (let run = 0; run <= RUNS; run += 1) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", peak, CLI, "validate", file], {
    encoding: "utf8",
  });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`validate ended with ${status}:\n${stdout}${stderr}`);
  if (run === 0) continue; // warms the file cache
  times.push(elapsed);
  peaks.push(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024);
}
rmSync(directory, { recursive: true });
record("validate", [
  measure(`validate ${NODES} nodes`, "ms", times, 1000),
  measure(`validate ${NODES} nodes, peak memory`, "MiB", peaks, 300),
]);
