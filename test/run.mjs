#!/usr/bin/env node
// What `npm test` runs: every check there is, whatever fails before; closes with `N passed, N failed`.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { setUp } from "../scripts/set-up.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = (name) => join(ROOT, "node_modules", ".bin", name);

/** Checks that pass or fail as a whole. */
const CHECKS = [
  ["types", bin("tsc"), ["--noEmit"]],
  ["lint", bin("eslint"), ["."]],
  ["format", bin("prettier"), ["--check", "."]],
];

/** Jest projects (jest.config.js) that share a run. */
const SUITE = ["unit", "ssh", "terraform", "package"];

/** The lab's tests that boot machines, as a pattern of their paths. */
const MACHINES = "test/lab/(cluster|machines|phases)\\.test";

/**
 * What the lab's tests stand on. In the cache it takes a second; from nothing it takes minutes, says what it makes, and
 * goes on where a build before it was cut off.
 */
const BUNDLE = ["bundle", process.execPath, [join(ROOT, "bin", "kubefjord.js"), "bundle", "build"]];

/** Jest writes its results, then waits for what tests left open: this long, in milliseconds. */
const PATIENCE = 20_000;

await setUp({ tests: true });

const scratch = mkdtempSync(join(tmpdir(), "kubefjord-test-"));
let passed = 0;
let failed = 0;

for (const one of CHECKS) check(...one);
await suite("native", SUITE);
check(...BUNDLE);
// Real programs of the cluster on this computer, then real machines: one file after the other, since each takes all the
// processors there are, with the name of every test as it ends.
await suite("programs", ["lab"], "--maxWorkers", "2", "--testPathIgnorePatterns", MACHINES);
await suite(
  "machines",
  ["lab"],
  "--runInBand",
  "--testPathPatterns",
  MACHINES,
  "--reporters",
  "default",
  "--reporters",
  join(ROOT, "test", "lab", "progress-reporter.mjs"),
);
rmSync(scratch, { recursive: true });

function check(name, program, args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  if (status === 0) passed += 1;
  else failed += 1;
}

async function suite(name, projects, ...more) {
  console.log(`\n== ${name}: ${projects.join(", ")}`);
  const results = join(scratch, `${name}.json`);
  const args = [
    "--selectProjects",
    ...projects,
    "--json",
    "--outputFile",
    results,
    "--silent=false",
    ...more,
  ];
  await runJest(args, results);
  const counts = read(results);
  passed += counts.passed;
  failed += counts.failed;
}

/** A failed test may leave a server of its own behind; the closing line comes all the same, and the leftover is told. */
async function runJest(args, results) {
  const jest = spawn(bin("jest"), args, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  let running = true;
  const end = once(jest, "exit")
    .catch((error) => console.log(`jest did not start: ${error.message}`))
    .finally(() => (running = false));
  while (running && !existsSync(results)) await Promise.race([end, delay(500, undefined, { ref: false })]);
  await Promise.race([end, delay(PATIENCE, undefined, { ref: false })]);
  if (!running) return;
  console.log(`\nJest did not end within ${PATIENCE / 1000} s of its results: a test left something open`);
  jest.kill();
  await end;
}

/** A suite that died before it could report has failed. */
function read(results) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(results, "utf8"),
    );
    const broken = numFailedTests === 0 ? Math.max(numFailedTestSuites, numRuntimeErrorTestSuites) : 0;
    return { passed: numPassedTests, failed: numFailedTests + broken };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
