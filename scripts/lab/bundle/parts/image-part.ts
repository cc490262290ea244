import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { digestOfFile } from "../../../artifacts/sha256";
import type { InstalledImage } from "../../../artifacts/artifact";
import { compress, ZSTD_OPTIONS, type Effort } from "../compress";
import { writeLayer, type LayerEntry } from "../layer";
import { writeOciLayout, type ImageConfig, type Layer } from "../oci-layout";
import type { Part, PartBuild } from "../part";

/** An image made of programs of other parts, on top of a base or of nothing. */
export interface ImagePart {
  readonly name: string;
  readonly image: ImageConfig;
  /** Programs to put in: which part made them, and where they go (relative to the root). */
  readonly programs: readonly { readonly part: string; readonly file: string; readonly to: string }[];
  /** Name of a part with a `layer.tar` to start from. */
  readonly base?: string;
  readonly effort: Effort;
}

/** What programs look up in any image: accounts for root and the unprivileged users, name lookup, a place for files. */
const COMMON: readonly LayerEntry[] = [
  {
    path: "etc/passwd",
    mode: 0o644,
    text: "root:x:0:0:root:/:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/:/sbin/nologin\n",
  },
  { path: "etc/group", mode: 0o644, text: "root:x:0:\nnonroot:x:65532:\n" },
  { path: "etc/nsswitch.conf", mode: 0o644, text: "hosts: files dns\n" },
  { path: "tmp", mode: 0o1777, directory: true },
];

/** The part that writes `<name>.tar` (an OCI layout) and `images.json` (its {@link InstalledImage}s). */
export function imagePart(definition: ImagePart, zstdVersion: string): Part {
  const base = definition.base === undefined ? [] : [definition.base];
  return {
    name: `image-${definition.name}`,
    needs: [...new Set([...base, ...definition.programs.map(({ part }) => part)])],
    inputs: { recipe: 1, definition, common: COMMON, zstdVersion, options: ZSTD_OPTIONS[definition.effort] },
    build: async (build) => {
      const own = await programLayer(definition, build);
      const bases = await Promise.all(base.map((part) => baseLayer(part, definition.effort, build)));
      const archive = join(build.into, `${definition.name}.tar`);
      const digest = await writeOciLayout(definition.image, [...bases, own], build.scratch, archive);
      const images: InstalledImage[] = [{ reference: definition.image.reference, digest }];
      await writeFile(join(build.into, "images.json"), JSON.stringify(images));
    },
  };
}

/** The images of a finished image part. */
export async function readImages(directory: string): Promise<InstalledImage[]> {
  return JSON.parse(await readFile(join(directory, "images.json"), "utf8")) as InstalledImage[];
}

async function programLayer({ programs, effort }: ImagePart, build: PartBuild): Promise<Layer> {
  const tar = join(build.scratch, "programs.tar");
  const files = programs.map(({ part, file, to }) => ({
    path: to,
    mode: 0o755,
    file: join(build.filesOf(part), file),
  }));
  await writeLayer([...COMMON, ...files], tar);
  return compressed(tar, effort, build);
}

function baseLayer(part: string, effort: Effort, build: PartBuild): Promise<Layer> {
  return compressed(join(build.filesOf(part), "layer.tar"), effort, build);
}

async function compressed(tar: string, effort: Effort, { run, scratch }: PartBuild): Promise<Layer> {
  const file = join(scratch, `${basename(tar)}.zst`);
  await compress(run, effort, tar, file);
  return { file, diffId: (await digestOfFile(tar)).sha256 };
}
