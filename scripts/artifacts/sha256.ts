import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";

/** Hexadecimal SHA-256 and length in bytes of everything a stream gives. */
export async function digestOfStream(stream: Readable): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest("hex"), size };
}

/** Hexadecimal SHA-256 and length in bytes of a file. */
export async function digestOfFile(file: string): Promise<{ sha256: string; size: number }> {
  return digestOfStream(createReadStream(file, { highWaterMark: 1 << 20 }));
}

/** Hexadecimal SHA-256 of a text (UTF-8) or bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
