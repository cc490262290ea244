import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { bulkhead } from "cockatiel";
import type { Architecture, InstalledFile, NodeRole, StoredArtifact } from "./artifact";
import type { ArtifactSource, Offer } from "./artifact-source";
import { upstreamCatalogue, upstreamImages, type UpstreamVersions } from "./catalogue";
import { downloadFile, downloadText } from "./download";
import { memberMissing, noDigest } from "./download-errors";
import { throughMirror, type Mirrors } from "./mirrors";
import type { Patience } from "./patience";
import { digestIn } from "./release-digest";
import { installedMembers } from "./tar-members";
import type { UpstreamEntry } from "./upstream-entry";

/** Enough to fill a line, few enough for a mirror not to mind. */
const DOWNLOADS_AT_ONCE = 4;

/** What the upstream source needs to know. */
export interface UpstreamSettings {
  readonly versions: UpstreamVersions;
  readonly mirrors: Mirrors;
  /** Directory for downloaded files, kept between runs; may be deleted at any time. */
  readonly cache: string;
  readonly patience: Patience;
}

/**
 * The projects' own releases, downloaded to this machine once and served to nodes from here. Images are pulled by the
 * nodes. Digests come from each release's own checksum file unless they are pinned, see {@link UpstreamEntry}.
 */
export class UpstreamSource implements ArtifactSource {
  constructor(private readonly settings: UpstreamSettings) {}

  async offer(architecture: Architecture, roles: readonly NodeRole[]): Promise<Offer> {
    const wanted = <T extends { readonly roles: readonly NodeRole[] }>(all: readonly T[]): T[] =>
      all.filter((each) => each.roles.some((role) => roles.includes(role)));
    const slots = bulkhead(DOWNLOADS_AT_ONCE, Number.POSITIVE_INFINITY);
    const entries = wanted(upstreamCatalogue(this.settings.versions, architecture));
    const stored = await allOrFirstFailure(entries.map((entry) => slots.execute(() => this.fetch(entry))));
    return { stored, pulled: wanted(upstreamImages(this.settings.versions, architecture)) };
  }

  async open(artifact: StoredArtifact): Promise<Readable> {
    return Promise.resolve(
      createReadStream(join(this.settings.cache, artifact.sha256), { highWaterMark: 1 << 18 }),
    );
  }

  private async fetch(entry: UpstreamEntry): Promise<StoredArtifact> {
    const { mirrors, cache, patience } = this.settings;
    const url = throughMirror(entry.url, mirrors);
    const sha256 = await this.digestOf(entry);
    const file = await downloadFile({ name: entry.name, url }, sha256, cache, patience);
    const { name, version, architecture, kind, roles, encoding } = entry;
    const { size } = await stat(file);
    const identity = {
      name,
      version,
      architecture,
      kind,
      roles,
      encoding,
      source: url,
      size,
      sha256,
      images: [],
    };
    if (typeof entry.destination === "string") {
      return { ...identity, files: [{ path: entry.destination, mode: "0755", size, sha256 }] };
    }
    const files = await installedMembers(file, entry.destination);
    checkMembers(entry, files, entry.destination.members);
    return { ...identity, files, unpack: entry.destination };
  }

  private async digestOf({ name, url, digest }: UpstreamEntry): Promise<string> {
    if (digest.from === "pinned") return digest.sha256;
    const checksums = throughMirror(digest.url, this.settings.mirrors);
    const text = await downloadText({ name, url: checksums }, this.settings.patience);
    const found = digestIn(text, basename(new URL(url).pathname));
    if (found === undefined)
      throw noDigest({ name, url: throughMirror(url, this.settings.mirrors) }, checksums);
    return found;
  }
}

function checkMembers(
  { name, url }: UpstreamEntry,
  files: readonly InstalledFile[],
  members: readonly string[],
): void {
  if (files.length !== members.length)
    throw memberMissing(
      { name, url },
      members,
      files.map(({ path }) => path),
    );
}

/** Waits for all, so that nothing goes on in the background after a failure; what arrived stays in the cache. */
async function allOrFirstFailure<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
