import { stat } from "node:fs/promises";
import { join } from "node:path";
import { PhaseError } from "../errors";
import type { Bundle } from "./bundle";
import type { BundledArtifact } from "./bundle-manifest";
import { digestOfFile } from "./sha256";

/** What a check of one artefact's file found; no problem means that it is as the manifest says. */
export interface Verdict {
  readonly artifact: BundledArtifact;
  readonly problem?: string;
}

/** Compares every file of a bundle with its size and digest. Reads all of it: some 200 MB. */
export async function verifyBundle(bundle: Bundle): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const artifact of bundle.artifacts) {
    const problem = await problemOf(artifact, join(bundle.directory, artifact.path));
    verdicts.push(problem === undefined ? { artifact } : { artifact, problem });
  }
  return verdicts;
}

/** The error that names every bad file, or undefined if all are good. */
export function verificationError(directory: string, verdicts: readonly Verdict[]): PhaseError | undefined {
  const bad = verdicts.filter(({ problem }) => problem !== undefined);
  if (bad.length === 0) return undefined;
  const lines = bad.map(({ artifact, problem }) => `${artifact.path}: ${problem ?? ""}`);
  return new PhaseError(`expected every file to match the manifest, found:\n    ${lines.join("\n    ")}`, {
    code: "bundle-damaged",
    subject: directory,
    hint: "delete the files named above and run kubefjord bundle build",
  });
}

async function problemOf(artifact: BundledArtifact, file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return "missing";
  if (found.size !== artifact.size) return `expected ${artifact.size} bytes, found ${found.size}`;
  const { sha256 } = await digestOfFile(file);
  return sha256 === artifact.sha256 ? undefined : `expected sha256 ${artifact.sha256}, found ${sha256}`;
}
