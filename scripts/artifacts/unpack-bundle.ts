import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";
import { extract } from "tar-stream";
import { InputError } from "../../spec/errors";
import { digestOfFile } from "./sha256";

/**
 * Directory with the content of a bundle's tar (`tar -cf bundle.tar -C DIRECTORY .`), unpacked once per content below
 * `cache`. Digests are checked by whoever uses the files, as with any bundle.
 * @throws InputError `bundle-tar-invalid` for a file that is no tar, or that names files outside itself.
 */
export async function unpackBundle(tar: string, cache: string): Promise<string> {
  const directory = join(cache, (await digestOfFile(tar)).sha256);
  if (await exists(directory)) return directory;
  const temporary = join(cache, `unfinished-${randomUUID()}`);
  try {
    await unpack(tar, temporary);
    await rename(temporary, directory);
  } catch (error) {
    // Another process may have been faster: its directory has the same content.
    if (await exists(directory)) return directory;
    throw error instanceof InputError ? error : invalid(tar, String(error), error);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return directory;
}

async function unpack(tar: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  // Nothing may be awaited between the two: the reader tells of an error only whoever listens already.
  const reader = extract();
  const reading = pipeline(createReadStream(tar, { highWaterMark: 1 << 20 }), reader);
  reading.catch(() => undefined);
  for await (const entry of reader) {
    const name = normalize(entry.header.name);
    if (name.startsWith("/") || name.startsWith("..")) throw invalid(tar, `a file outside itself, ${name}`);
    if (entry.header.type !== "file") {
      entry.resume();
      continue;
    }
    await mkdir(dirname(join(into, name)), { recursive: true });
    await pipeline(entry, createWriteStream(join(into, name)));
  }
  await reading;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function invalid(tar: string, found: string, cause?: unknown): InputError {
  return new InputError(`expected a bundle's directory or a tar of it, found ${found}`, {
    code: "bundle-tar-invalid",
    subject: tar,
    hint: "make the tar with: tar -cf bundle.tar -C DIRECTORY-OF-THE-BUNDLE .",
    cause,
  });
}
