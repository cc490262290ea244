// Stands in for run-phase.js, so that what Terraform does can be tested without machines: writes each call it
// gets into calls.jsonl in the project's root, and fails for the phase named in the file fail-phase, if any.
"use strict";
/* eslint-disable @typescript-eslint/no-require-imports */
const { appendFileSync, existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const project = process.env.KUBEFJORD_PROJECT;
const call = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name.startsWith("KUBEFJORD_")),
);
appendFileSync(join(project, "calls.jsonl"), `${JSON.stringify(call)}\n`);

const failing = join(project, "fail-phase");
if (existsSync(failing) && readFileSync(failing, "utf8") === call.KUBEFJORD_PHASE) {
  console.error(`recorder: told to fail in ${call.KUBEFJORD_PHASE}`);
  process.exitCode = 5;
}
