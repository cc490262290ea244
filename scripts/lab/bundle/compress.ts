import type { RunTool } from "./run-tool";

/**
 * How hard to compress. `small` is for what every node gets: measured on CoreDNS (54 MB), level 15 makes 13.4 MB in 8 s of
 * one core, 17 makes 12.5 in 16, and 19 makes 11.8 in 31, which a cold build on two cores feels. `related` also finds what
 * several programs in one tar have in common, up to 128 MiB apart: the three of containerd take 15.5 MB instead of 22;
 * whoever unpacks it needs that much memory.
 */
export type Effort = "quick" | "small" | "related";

/** Options of zstd for each effort; part of what determines a compressed file. */
export const ZSTD_OPTIONS: Readonly<Record<Effort, readonly string[]>> = {
  quick: ["-12"],
  small: ["-17"],
  related: ["-19", "--long=27"],
};

/** Writes the zstd form of a file. The same bytes for the same input and version of zstd, on any number of cores. */
export async function compress(run: RunTool, effort: Effort, input: string, output: string): Promise<void> {
  const options = ["-q", "--no-progress", "-T1", ...ZSTD_OPTIONS[effort]];
  await run({ program: "zstd", args: [...options, "-f", "-o", output, input] });
}
