import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measure, measure, record } from "./record";

// `kubefjord validate` of 1,000 nodes, as a whole process, from a checkout and from the built package:
// npx tsx bench/validate.ts

const NODES = 1000;
const RUNS = 7;
const ROOT = join(__dirname, "..");
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

/** The package as `npm run build` makes it, in a directory of its own, where the launcher finds no source. */
function builtPackage(directory: string): string {
  mkdirSync(directory);
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const options = ["-p", join(ROOT, "tsconfig.build.json"), "--outDir", join(directory, "dist")];
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the build ended with ${status}:\n${stdout}`);
  for (const part of ["bin", "package.json"]) {
    cpSync(join(ROOT, part), join(directory, part), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(directory, "node_modules"));
  return directory;
}

/** Time and peak memory of `validate`, started as a person starts it, from a package's root. */
function validate(root: string, from: string): Measure[] {
  const times: number[] = [];
  const peaks: number[] = [];
  const words = ["--require", peak, join(root, "bin", "kubefjord.js"), "validate", file];
  for (let run = 0; run <= RUNS; run += 1) {
    const start = process.hrtime.bigint();
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`validate ended with ${status}:\n${stdout}${stderr}`);
    if (run === 0) continue; // warms the file cache
    times.push(elapsed);
    peaks.push(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024);
  }
  return [
    measure(`validate ${NODES} nodes, ${from}`, "ms", times, 1000),
    measure(`validate ${NODES} nodes, ${from}, peak memory`, "MiB", peaks, 300),
  ];
}

const directory = mkdtempSync(join(tmpdir(), "kubefjord-bench-"));
const file = join(directory, "big.yaml");
const peak = join(directory, "peak.cjs");
writeFileSync(file, environment());
writeFileSync(peak, PEAK);
try {
  const built = builtPackage(join(directory, "package"));
  record("validate", [...validate(ROOT, "checkout"), ...validate(built, "built package")]);
} finally {
  rmSync(directory, { recursive: true });
}
