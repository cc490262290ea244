import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { readManifest, type BundleManifest } from "../../artifacts/bundle-manifest";
import { sha256 } from "../../artifacts/sha256";
import { assemble, isComplete, removeReplaced } from "./assemble";
import { buildParts, keysOf } from "./build-parts";
import { bundleParts } from "./bundle-parts";
import { withLock } from "./lock";
import type { Part } from "./part";
import { showProgress } from "./progress";
import { runTool } from "./run-tool";
import { PartStore } from "./store";
import { findToolchain } from "./toolchain";

/** Where and how to build. */
export interface BundleBuild {
  /** Directory of the bundle; made if it is not there. Files of the user's own in it stay. */
  readonly output: string;
  /** Directory that keeps finished parts; may be deleted at any time, at the price of building them again. */
  readonly partsDirectory: string;
  /** Parts under way at the same time, at least 1. */
  readonly jobs: number;
  /** Where progress is shown. */
  readonly progress: NodeJS.WriteStream;
}

/** What a build did. */
export interface BundleResult {
  readonly manifest: BundleManifest;
  /** False if the bundle was there already, made from the same inputs. */
  readonly built: boolean;
}

/**
 * Makes the bundle of this version of kubefjord, or finds that it is there. May be killed at any point: what was
 * finished is kept, what was not is made again, and the bundle's manifest appears last.
 * @throws RefusedError if programs are missing or another build is under way, before any work.
 * @throws PhaseError if a part cannot be made; the others are kept.
 */
export async function buildBundle(build: BundleBuild): Promise<BundleResult> {
  const parts = await bundleParts(await findToolchain(runTool));
  const keys = keysOf(parts);
  const key = sha256(JSON.stringify([ASSEMBLY, ...keys]));
  const present = await readManifest(build.output).catch(() => undefined);
  if (present?.key === key && (await isComplete(present, build.output)))
    return { manifest: present, built: false };
  await mkdir(build.partsDirectory, { recursive: true });
  return withLock(join(build.partsDirectory, "lock"), () => makeAnew(parts, keys, key, build));
}

/** Counted up by hand when the manifest or the names of the bundle's files change. */
const ASSEMBLY = 3;

async function makeAnew(
  parts: readonly Part[],
  keys: ReadonlyMap<string, string>,
  key: string,
  build: BundleBuild,
): Promise<BundleResult> {
  const store = new PartStore(build.partsDirectory);
  await store.sweep();
  const directoryOf = (part: string): string => store.directoryOf(part, keys.get(part) ?? "");
  const missing = await missingParts(parts, keys, store);
  const progress = showProgress(missing, build.progress);
  try {
    await buildParts(parts, { store, run: runTool, progress, jobs: build.jobs });
  } finally {
    progress.end();
  }
  await mkdir(build.output, { recursive: true });
  const before = await readManifest(build.output).catch(() => undefined);
  const manifest = await assemble(directoryOf, key, build.output);
  await removeReplaced(before, manifest, build.output);
  await store.keepOnly(new Set(parts.map(({ name }) => directoryOf(name))));
  return { manifest, built: true };
}

async function missingParts(
  parts: readonly Part[],
  keys: ReadonlyMap<string, string>,
  store: PartStore,
): Promise<number> {
  const there = await Promise.all(parts.map(({ name }) => store.has(name, keys.get(name) ?? "")));
  return there.filter((found) => !found).length;
}
