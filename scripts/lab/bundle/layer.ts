import { createReadStream, createWriteStream } from "node:fs";
import { lstat, readlink } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { pack, type Header, type Pack } from "tar-stream";

/** One file, directory or link of a layer or an archive, owned by root. */
export type LayerEntry =
  | { readonly path: string; readonly mode: number; readonly file: string }
  | { readonly path: string; readonly mode: number; readonly text: string }
  | { readonly path: string; readonly link: string }
  | { readonly path: string; readonly mode: number; readonly directory: true };

/**
 * Writes a tar of these entries to `output`. The bytes depend on the entries alone: sorted by path, every time stamp
 * is the epoch, every owner root. Paths are relative to the root and without a trailing slash; parent directories
 * that are not entries themselves are added with mode 0755.
 */
export async function writeLayer(entries: readonly LayerEntry[], output: string): Promise<void> {
  const tar = pack();
  const written = pipeline(tar, createWriteStream(output));
  try {
    for (const entry of withParents(entries)) await add(tar, entry);
    tar.finalize();
  } catch (error) {
    tar.destroy(error instanceof Error ? error : undefined);
    await written.catch(() => undefined);
    throw error;
  }
  await written;
}

/** The entry for something that lies in a directory: its kind and its executable bit, not its times or owner. */
export async function entryFrom(path: string, source: string): Promise<LayerEntry> {
  const found = await lstat(source);
  if (found.isSymbolicLink()) return { path, link: await readlink(source) };
  if (found.isDirectory()) return { path, mode: 0o755, directory: true };
  return { path, mode: (found.mode & 0o111) === 0 ? 0o644 : 0o755, file: source };
}

function withParents(entries: readonly LayerEntry[]): LayerEntry[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  for (const entry of entries) {
    for (let parent = dirname(entry.path); parent !== "."; parent = dirname(parent)) {
      if (!byPath.has(parent)) byPath.set(parent, { path: parent, mode: 0o755, directory: true });
    }
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function add(tar: Pack, entry: LayerEntry): Promise<void> {
  if ("link" in entry)
    return put(tar, { name: entry.path, type: "symlink", linkname: entry.link, mode: 0o777 });
  if ("directory" in entry) return put(tar, { name: `${entry.path}/`, type: "directory", mode: entry.mode });
  if ("text" in entry) return put(tar, { name: entry.path, mode: entry.mode }, entry.text);
  return putFile(tar, { name: entry.path, mode: entry.mode }, entry.file);
}

type HeaderFields = Partial<Header> & Pick<Header, "name">;

const OWNED_BY_ROOT = { mtime: new Date(0), uid: 0, gid: 0, uname: "root", gname: "root" };

function put(tar: Pack, header: HeaderFields, content = ""): Promise<void> {
  return new Promise((resolve, reject) => {
    tar.entry({ ...header, ...OWNED_BY_ROOT }, content, (error) => (error ? reject(error) : resolve()));
  });
}

async function putFile(tar: Pack, header: HeaderFields, file: string): Promise<void> {
  const { size } = await lstat(file);
  const entry = tar.entry({ ...header, ...OWNED_BY_ROOT, size });
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), entry);
}
