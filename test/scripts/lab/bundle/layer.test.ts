import { mkdtemp, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extract, type Header } from "tar-stream";
import { entryFrom, writeLayer, type LayerEntry } from "../../../../scripts/lab/bundle/layer";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "kubefjord-layer-"));
  await writeFile(join(directory, "program"), "the program", { mode: 0o700 });
});

afterEach(() => rm(directory, { recursive: true }));

function entries(): LayerEntry[] {
  return [
    { path: "usr/local/bin/program", mode: 0o755, file: join(directory, "program") },
    { path: "etc/passwd", mode: 0o644, text: "root:x:0:0" },
    { path: "bin", link: "usr/bin" },
    { path: "tmp", mode: 0o1777, directory: true },
  ];
}

async function layer(of: readonly LayerEntry[]): Promise<Buffer> {
  const output = join(directory, "layer.tar");
  await writeLayer(of, output);
  return readFile(output);
}

async function read(tar: Buffer): Promise<{ header: Header; text: string }[]> {
  const reader = extract();
  reader.end(tar);
  const found: { header: Header; text: string }[] = [];
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    found.push({ header: entry.header, text: Buffer.concat(chunks).toString() });
  }
  return found;
}

test("what is read back is what was put in, with the folders on the way", async () => {
  const found = await read(await layer(entries()));
  expect(
    found.map(({ header, text }) => [
      header.name,
      header.type,
      header.mode,
      header.type === "symlink" ? header.linkname : "",
      text,
    ]),
  ).toEqual([
    ["bin", "symlink", 0o777, "usr/bin", ""],
    ["etc/", "directory", 0o755, "", ""],
    ["etc/passwd", "file", 0o644, "", "root:x:0:0"],
    ["tmp/", "directory", 0o1777, "", ""],
    ["usr/", "directory", 0o755, "", ""],
    ["usr/local/", "directory", 0o755, "", ""],
    ["usr/local/bin/", "directory", 0o755, "", ""],
    ["usr/local/bin/program", "file", 0o755, "", "the program"],
  ]);
});

test("everything belongs to root and to the epoch", async () => {
  for (const { header } of await read(await layer(entries()))) {
    expect([header.uid, header.gid, header.mtime.getTime()]).toEqual([0, 0, 0]);
  }
});

test("the bytes depend on the entries alone: neither their order nor the files' times and modes count", async () => {
  const first = await layer(entries());
  await utimes(join(directory, "program"), 1, 1);
  expect(await layer(entries().reverse())).toEqual(first);
});

test("a changed file changes the bytes", async () => {
  const first = await layer(entries());
  await writeFile(join(directory, "program"), "the PROGRAM");
  expect(await layer(entries())).not.toEqual(first);
});

test("a file that is not there ends in its error, not in half a layer that looks whole", async () => {
  await rm(join(directory, "program"));
  await expect(layer(entries())).rejects.toMatchObject({ code: "ENOENT" });
});

test("an entry taken from a folder keeps kind and executable bit", async () => {
  await writeFile(join(directory, "library.so"), "", { mode: 0o600 });
  await symlink("library.so.1", join(directory, "link"));
  expect(await entryFrom("a", join(directory, "program"))).toMatchObject({ mode: 0o755 });
  expect(await entryFrom("b", join(directory, "library.so"))).toMatchObject({ mode: 0o644 });
  expect(await entryFrom("c", join(directory, "link"))).toEqual({ path: "c", link: "library.so.1" });
});
