import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import type { InstalledImage } from "./artifact";

/**
 * The images that containerd will show after importing an archive: with their digests for an OCI layout, without for
 * a docker archive, whose manifest containerd makes up while importing. Empty for anything else.
 */
export async function readImageArchive(file: string): Promise<InstalledImage[]> {
  const texts = await readTexts(file, ["index.json", "manifest.json"]).catch(() => new Map<string, string>());
  const layout = fromLayout(parse(texts.get("index.json")));
  return layout.length > 0 ? layout : fromDocker(parse(texts.get("manifest.json")));
}

/** containerd's own annotation, which `ctr export` and newer docker versions write. */
const NAME = "io.containerd.image.name";

function fromLayout(index: unknown): InstalledImage[] {
  return list(index, "manifests").flatMap((manifest) => {
    const reference = field(field(manifest, "annotations"), NAME);
    const digest = field(manifest, "digest");
    if (typeof reference !== "string" || typeof digest !== "string") return [];
    return [{ reference, digest }];
  });
}

function fromDocker(manifests: unknown): InstalledImage[] {
  return (Array.isArray(manifests) ? manifests : []).flatMap((manifest) =>
    list(manifest, "RepoTags").flatMap((tag) =>
      typeof tag === "string" ? [{ reference: fullName(tag) }] : [],
    ),
  );
}

/** Docker leaves out what containerd spells: `nginx:1` is `docker.io/library/nginx:1`. */
function fullName(tag: string): string {
  const [host = "", ...rest] = tag.split("/");
  if (rest.length === 0) return `docker.io/library/${tag}`;
  return /[.:]/.test(host) || host === "localhost" ? tag : `docker.io/${tag}`;
}

async function readTexts(file: string, wanted: readonly string[]): Promise<Map<string, string>> {
  const source = createReadStream(file, { highWaterMark: 1 << 20 });
  const tar = extract();
  const bytes = (await isGzip(file)) ? source.pipe(createGunzip()) : source;
  for (const stream of [source, bytes]) stream.on("error", (error: Error) => tar.destroy(error));
  bytes.pipe(tar);
  const texts = new Map<string, string>();
  for await (const entry of tar) {
    const name = entry.header.name.replace(/^\.\//, "");
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) if (wanted.includes(name)) chunks.push(chunk);
    if (wanted.includes(name)) texts.set(name, Buffer.concat(chunks).toString("utf8"));
  }
  return texts;
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.readUInt16BE(0) === 0x1f8b;
  } finally {
    await handle.close();
  }
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function list(value: unknown, name: string): unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}
