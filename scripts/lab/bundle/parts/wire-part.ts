import { createReadStream, createWriteStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { InstalledFile } from "../../../artifacts/artifact";
import { digestOfFile } from "../../../artifacts/sha256";
import { compress, ZSTD_OPTIONS, type Effort } from "../compress";
import { writeLayer } from "../layer";
import type { Part, PartBuild } from "../part";

/** Programs of another part in the form in which they travel to nodes. */
export interface WireForm {
  readonly name: string;
  /** Part with the programs. */
  readonly part: string;
  /** Their names in that part. One program travels as itself, several as a tar. */
  readonly programs: readonly string[];
  /** Directory on the node, for example `/usr/local/bin`. */
  readonly destination: string;
  /** How hard zstd tries; or `gzip`, for the program that undoes zstd: every machine has gunzip. */
  readonly compression: Effort | "gzip";
}

/** The part that writes the file to send and `files.json` (the {@link InstalledFile}s it leaves on a node). */
export function wirePart(form: WireForm, zstdVersion: string): Part {
  return {
    name: `wire-${form.name}`,
    needs: [form.part],
    inputs: {
      recipe: 2,
      form,
      zstdVersion,
      options: form.compression === "gzip" ? [] : ZSTD_OPTIONS[form.compression],
    },
    build: async (build) => {
      const source = await content(form, build);
      const output = join(build.into, wireName(form));
      if (form.compression === "gzip")
        await pipeline(createReadStream(source), createGzip({ level: 9 }), createWriteStream(output));
      else await compress(build.run, form.compression, source, output);
      await writeFile(join(build.into, "files.json"), JSON.stringify(await installed(form, build)));
    },
  };
}

/** Name of the file to send, below the part's directory. */
export function wireName(form: WireForm): string {
  return `${form.name}${form.programs.length > 1 ? ".tar" : ""}.${form.compression === "gzip" ? "gz" : "zst"}`;
}

/** What a finished wire part leaves on a node. */
export async function readFiles(directory: string): Promise<InstalledFile[]> {
  return JSON.parse(await readFile(join(directory, "files.json"), "utf8")) as InstalledFile[];
}

/** The executable itself, or a tar of several. */
async function content(form: WireForm, { scratch, filesOf }: PartBuild): Promise<string> {
  const [first, ...others] = form.programs.map((program) => join(filesOf(form.part), program));
  if (first !== undefined && others.length === 0) return first;
  const tar = join(scratch, `${form.name}.tar`);
  await writeLayer(
    form.programs.map((program) => ({ path: program, mode: 0o755, file: join(filesOf(form.part), program) })),
    tar,
  );
  return tar;
}

function installed(form: WireForm, { filesOf }: PartBuild): Promise<InstalledFile[]> {
  return Promise.all(
    form.programs.map(async (program) => ({
      path: `${form.destination}/${program}`,
      mode: "0755",
      ...(await digestOfFile(join(filesOf(form.part), program))),
    })),
  );
}
