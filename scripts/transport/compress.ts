import { execFile, spawn } from "node:child_process";
import { pipeline } from "node:stream/promises";
import type { Readable } from "node:stream";
import { promisify } from "node:util";

/** True where this machine has the zstd program; Node 20 itself cannot compress with zstd. */
export async function hasZstd(): Promise<boolean> {
  return promisify(execFile)("zstd", ["--version"]).then(
    () => true,
    () => false,
  );
}

/** `source` compressed by zstd at its fastest level: a slow link gains, a fast one hardly loses. */
export function compressed(source: Readable): Readable {
  const zstd = spawn("zstd", ["-q", "-1", "-c"], { stdio: ["pipe", "pipe", "ignore"] });
  pipeline(source, zstd.stdin).catch((error: unknown) => zstd.stdout.destroy(error as Error));
  zstd.once("error", (error) => zstd.stdout.destroy(error));
  zstd.once("exit", (code) => {
    if (code !== 0) zstd.stdout.destroy(new Error(`zstd ended with exit code ${String(code)}`));
  });
  zstd.stdout.once("close", () => zstd.kill());
  return zstd.stdout;
}
