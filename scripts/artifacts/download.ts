import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { digestMismatch, type Target } from "./download-errors";
import { httpGet } from "./http-get";
import { patiently, type Patience } from "./patience";
import { digestOfFile, sha256 } from "./sha256";

/** Longest text that {@link downloadText} accepts: a checksum file of a large release has some kilobytes. */
const LONGEST_TEXT = 1 << 20;

/**
 * Brings a file into `directory` under its digest's name, unless it is there: a file with that name is complete and
 * right. What arrived before an interruption, also of an earlier process, is not fetched again.
 * @returns path of the file
 * @throws InputError `artifact-not-found`; PhaseError `artifact-unreachable`, `artifact-digest-mismatch`.
 */
export async function downloadFile(
  target: Target,
  digest: string,
  directory: string,
  patience: Patience,
): Promise<string> {
  const complete = join(directory, digest);
  if ((await sizeOf(complete)) !== undefined) return complete;
  await mkdir(directory, { recursive: true });
  const partial = join(directory, `${sha256(`${target.url} ${digest}`)}.part`);
  const resumed = (await sizeOf(partial)) !== undefined;
  await patiently(target, patience, () => fetchRest(target, partial, patience));
  const found = await digestOfFile(partial);
  if (found.sha256 === digest) {
    await rename(partial, complete);
    return complete;
  }
  await rm(partial);
  // What an earlier process left may have been of another file; without it the server itself is wrong.
  if (resumed) return downloadFile(target, digest, directory, patience);
  throw digestMismatch(target, digest, found.sha256);
}

/** A small text. @throws as {@link downloadFile}. */
export async function downloadText(target: Target, patience: Patience): Promise<string> {
  return patiently(target, patience, async () => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of (await httpGet(target, 0, patience.stall)).chunks) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LONGEST_TEXT) break;
    }
    return Buffer.concat(chunks).toString("utf8");
  });
}

/** Appends what is missing; what has been written stays for the next attempt. */
async function fetchRest(target: Target, partial: string, { stall }: Patience): Promise<void> {
  const { from, chunks } = await httpGet(target, (await sizeOf(partial)) ?? 0, stall);
  const file = await open(partial, from > 0 ? "a" : "w");
  try {
    for await (const chunk of chunks) await file.write(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  );
}
