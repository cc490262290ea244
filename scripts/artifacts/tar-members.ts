import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { posix } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import type { InstalledFile, Unpacking } from "./artifact";

/** What a gzip-compressed tar leaves on a node, with digests: the members that `unpack` names. */
export async function installedMembers(file: string, unpack: Unpacking): Promise<InstalledFile[]> {
  const tar = extract();
  const reading = pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), createGunzip(), tar);
  const files: InstalledFile[] = [];
  for await (const entry of tar) {
    const hash = createHash("sha256");
    for await (const chunk of entry as AsyncIterable<Buffer>) hash.update(chunk);
    const { name, mode, size } = entry.header;
    if (!unpack.members.includes(name)) continue;
    const path = posix.join(unpack.directory, ...name.split("/").slice(unpack.stripComponents));
    files.push({ path, mode: `0${(mode & 0o777).toString(8)}`, size, sha256: hash.digest("hex") });
  }
  await reading;
  return files;
}
