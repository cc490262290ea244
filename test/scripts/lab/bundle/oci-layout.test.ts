import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extract } from "tar-stream";
import { readImageArchive } from "../../../../scripts/artifacts/image-archive";
import { sha256 } from "../../../../scripts/artifacts/sha256";
import { writeOciLayout, type ImageConfig } from "../../../../scripts/lab/bundle/oci-layout";

const IMAGE: ImageConfig = {
  reference: "registry.k8s.io/pause:3.10.2",
  architecture: "amd64",
  entrypoint: ["/pause"],
  user: "65535:65535",
};

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "kubefjord-image-"));
});

afterEach(() => rm(directory, { recursive: true }));

async function write(name: string): Promise<{ digest: string; file: string }> {
  const scratch = await mkdtemp(join(directory, "scratch-"));
  const layers = await Promise.all(
    ["base", "program"].map(async (text) => {
      const file = join(scratch, text);
      await writeFile(file, `compressed ${text}`);
      return { file, diffId: sha256(text) };
    }),
  );
  const file = join(directory, name);
  return { digest: await writeOciLayout(IMAGE, layers, scratch, file), file };
}

async function members(file: string): Promise<Map<string, string>> {
  const reader = extract();
  reader.end(await readFile(file));
  const found = new Map<string, string>();
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    found.set(entry.header.name, Buffer.concat(chunks).toString());
  }
  return found;
}

interface Descriptor {
  digest: string;
  size: number;
}

test("index, manifest, configuration and layers are found by their digests, with their sizes", async () => {
  const { digest, file } = await write("image.tar");
  const found = await members(file);
  const blob = ({ digest: of, size }: Descriptor): string => {
    const text = found.get(`blobs/sha256/${of.slice("sha256:".length)}`) ?? "";
    expect(`sha256:${sha256(text)}`).toBe(of);
    expect(text).toHaveLength(size);
    return text;
  };
  expect(found.get("oci-layout")).toBe('{"imageLayoutVersion":"1.0.0"}');
  const index = JSON.parse(found.get("index.json") ?? "") as { manifests: [Descriptor] };
  expect(index.manifests[0].digest).toBe(digest);
  const manifest = JSON.parse(blob(index.manifests[0])) as { config: Descriptor; layers: Descriptor[] };
  expect(manifest.layers.map(blob)).toEqual(["compressed base", "compressed program"]);
  expect(JSON.parse(blob(manifest.config))).toMatchObject({
    architecture: "amd64",
    os: "linux",
    config: { Entrypoint: ["/pause"], User: "65535:65535" },
    rootfs: { type: "layers", diff_ids: [`sha256:${sha256("base")}`, `sha256:${sha256("program")}`] },
  });
});

test("writing the same image again gives the same bytes", async () => {
  const [first, second] = [await write("first.tar"), await write("second.tar")];
  expect(await readFile(second.file)).toEqual(await readFile(first.file));
});

test("the names and digests that containerd will show can be read from the archive", async () => {
  const { digest, file } = await write("image.tar");
  expect(await readImageArchive(file)).toEqual([{ reference: "registry.k8s.io/pause:3.10.2", digest }]);
});
