#!/usr/bin/env node
// What `npm run quickstart` runs: from a fresh checkout to a cluster of virtual machines on this computer.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setUp } from "./set-up.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

const CDKTF = join(ROOT, "node_modules", ".bin", "cdktf");
const KUBEFJORD = join(ROOT, "bin", "kubefjord.js");

/** Without internet, asking for newer versions of cdktf and Terraform costs seconds and ends in an error on the screen. */
const ENVIRONMENT = { ...process.env, CHECKPOINT_DISABLE: "1" };

function step(what, script, ...args) {
  console.log(`\n== ${what}`);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: ENVIRONMENT,
    stdio: "inherit",
  });
  if (status !== 0) {
    console.error(`\n${what} failed; running \`npm run quickstart\` again goes on where it stopped`);
    process.exit(status ?? 1);
  }
}

await setUp();
step("the bundle: Kubernetes and what it stands on", KUBEFJORD, "bundle", "build");
step("the cluster", CDKTF, "deploy", "lab", "--auto-approve");
