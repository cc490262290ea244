import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { openBundle } from "../../../scripts/artifacts/bundle";
import { BundleSource } from "../../../scripts/artifacts/bundle-source";
import { digestOfStream, sha256 } from "../../../scripts/artifacts/sha256";
import { unpackBundle } from "../../../scripts/artifacts/unpack-bundle";
import { verificationError, verifyBundle } from "../../../scripts/artifacts/verify-bundle";

const KUBELET = {
  name: "kubelet",
  version: "v1.36.3",
  architecture: "amd64",
  kind: "binary",
  roles: ["control-plane", "worker"],
  source: "go k8s.io/kubernetes@v1.36.3",
  encoding: "identity",
  size: 7,
  sha256: sha256("kubelet"),
  files: [{ path: "/usr/local/bin/kubelet", mode: "0755", size: 7, sha256: sha256("kubelet") }],
  images: [],
  path: "programs/kubelet",
};

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "kubefjord-bundle-"));
  await mkdir(join(directory, "programs"));
  await mkdir(join(directory, "images"));
  await writeFile(join(directory, "programs/kubelet"), "kubelet");
  await writeManifest([KUBELET]);
});

afterEach(() => rm(directory, { recursive: true }));

async function writeManifest(artifacts: unknown[]): Promise<void> {
  const manifest = { format: 1, key: sha256("key"), kubernetes: "v1.36.3", architecture: "amd64", artifacts };
  await writeFile(join(directory, "manifest.json"), JSON.stringify(manifest));
}

async function tarOf(members: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, value] of Object.entries(members))
    tar.entry({ name, mtime: new Date(0) }, JSON.stringify(value));
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const DOCKER = { "manifest.json": [{ RepoTags: ["quay.io/calico/node:v3.32.2", "nginx:1", "team/tool:2"] }] };
const DIGEST = `sha256:${"d".repeat(64)}`;
const LAYOUT = {
  "oci-layout": { imageLayoutVersion: "1.0.0" },
  "index.json": {
    manifests: [
      { digest: DIGEST, annotations: { "io.containerd.image.name": "quay.io/calico/cni:v3.32.2" } },
    ],
  },
};

test("a bundle serves its files to the roles that need them", async () => {
  const source = await BundleSource.open(directory);
  const { stored, pulled } = await source.offer("amd64", ["worker"]);
  expect(stored.map(({ name }) => name)).toEqual(["kubelet"]);
  expect(pulled).toEqual([]);
  const [kubelet] = stored;
  expect(kubelet && (await digestOfStream(await source.open(kubelet)))).toEqual({
    sha256: sha256("kubelet"),
    size: 7,
  });
});

test.each([
  ["another one", (file: string) => writeFile(file, "kubelex")],
  ["gone", (file: string) => rm(file)],
])("a file that is %s by the time it is sent never arrives whole", async (_, change) => {
  const source = await BundleSource.open(directory);
  const { stored } = await source.offer("amd64", ["worker"]);
  const [kubelet] = stored;
  if (kubelet === undefined) throw new Error("no kubelet");
  await change(join(directory, "programs/kubelet"));
  const read: Buffer[] = [];
  const reading = async () => {
    for await (const piece of await source.open(kubelet)) read.push(piece as Buffer);
  };
  await expect(reading()).rejects.toMatchObject({
    code: "bundle-changed",
    subject: join(directory, "programs/kubelet"),
  });
  expect(Buffer.concat(read).toString()).not.toBe("kubelex");
});

describe("a tar of a bundle", () => {
  let cache: string;

  beforeEach(() => (cache = join(directory, "cache")));

  async function tarWith(members: Readonly<Record<string, string>>): Promise<string> {
    const tar = pack();
    for (const [name, text] of Object.entries(members)) tar.entry({ name }, text);
    tar.finalize();
    const file = join(directory, "bundle.tar");
    await writeFile(file, tar as AsyncIterable<Buffer>);
    return file;
  }

  test("gives the same bundle as its directory", async () => {
    const manifest = await readFile(join(directory, "manifest.json"), "utf8");
    const tar = await tarWith({ "./manifest.json": manifest, "./programs/kubelet": "kubelet" });
    const { artifacts } = await openBundle(await unpackBundle(tar, cache));
    expect(artifacts).toEqual([KUBELET]);
    expect(await verifyBundle(await openBundle(await unpackBundle(tar, cache)))).toMatchObject([
      { artifact: KUBELET },
    ]);
    expect(await readdir(cache)).toHaveLength(1);
  });

  test.each(["../outside", "/outside", "programs/../../outside"])(
    "that names %s is refused, and nothing is written there",
    async (name) => {
      await expect(unpackBundle(await tarWith({ [name]: "x" }), cache)).rejects.toMatchObject({
        code: "bundle-tar-invalid",
      });
      expect(await readdir(cache)).toEqual([]);
    },
  );

  test("that is no tar is refused", async () => {
    await writeFile(join(directory, "bundle.tar"), Buffer.alloc(2048, "x"));
    await expect(unpackBundle(join(directory, "bundle.tar"), cache)).rejects.toMatchObject({
      code: "bundle-tar-invalid",
    });
  });
});

test("a bundle of another architecture says which one it has", async () => {
  const source = await BundleSource.open(directory);
  await expect(source.offer("arm64", ["worker"])).rejects.toMatchObject({
    code: "bundle-architecture",
    message: "expected a bundle for arm64, found amd64",
  });
});

test("a docker archive in images/ counts for every node, its names spelled out as containerd spells them", async () => {
  await writeFile(join(directory, "images/own.tar"), await tarOf(DOCKER));
  const { artifacts } = await openBundle(directory);
  expect(artifacts.at(-1)).toMatchObject({
    name: "own",
    kind: "image",
    roles: ["control-plane", "worker"],
    sha256: sha256(await tarOf(DOCKER)),
    images: [
      { reference: "quay.io/calico/node:v3.32.2" },
      { reference: "docker.io/library/nginx:1" },
      { reference: "docker.io/team/tool:2" },
    ],
  });
});

test("an OCI layout in images/ brings its digests, gzip-compressed or not", async () => {
  await writeFile(join(directory, "images/plain.tar"), await tarOf(LAYOUT));
  await writeFile(join(directory, "images/packed.tar.gz"), gzipSync(await tarOf(LAYOUT)));
  const { artifacts } = await openBundle(directory);
  const images = [{ reference: "quay.io/calico/cni:v3.32.2", digest: DIGEST }];
  expect(artifacts.slice(1)).toMatchObject([
    { name: "packed", version: "v3.32.2", images },
    { name: "plain", version: "v3.32.2", images },
  ]);
});

test.each([
  ["no tar at all", Buffer.from("something")],
  ["an empty file", Buffer.alloc(0)],
  ["gzip of nothing useful", gzipSync("something")],
])("an archive in images/ that is %s is named", async (_what, content) => {
  await writeFile(join(directory, "images/bad.tar"), content);
  await expect(openBundle(directory)).rejects.toMatchObject({
    code: "image-archive-unreadable",
    subject: join(directory, "images/bad.tar"),
  });
});

test("a directory without manifest is no bundle", async () => {
  await rm(join(directory, "manifest.json"));
  await expect(openBundle(directory)).rejects.toMatchObject({ code: "bundle-missing" });
});

test.each([
  ["a path that leads out of the bundle", { ...KUBELET, path: "programs/../../secret" }],
  ["an absolute path", { ...KUBELET, path: "/etc/shadow" }],
  ["a digest that is none", { ...KUBELET, sha256: "abc" }],
  [
    "a file on the node without absolute path",
    { ...KUBELET, files: [{ ...KUBELET.files[0], path: "kubelet" }] },
  ],
  ["a role that nobody has", { ...KUBELET, roles: ["master"] }],
])("a manifest with %s is refused", async (_what, artifact) => {
  await writeManifest([artifact]);
  await expect(openBundle(directory)).rejects.toMatchObject({ code: "bundle-manifest-invalid" });
});

test("a manifest that is no JSON is refused", async () => {
  await writeFile(join(directory, "manifest.json"), "{");
  await expect(openBundle(directory)).rejects.toMatchObject({ code: "bundle-manifest-invalid" });
});

test.each([
  ["changed", () => writeFile(join(directory, "programs/kubelet"), "KUBELET"), "expected sha256"],
  ["shortened", () => writeFile(join(directory, "programs/kubelet"), "kube"), "expected 7 bytes, found 4"],
  ["missing", () => rm(join(directory, "programs/kubelet")), "missing"],
])("verify finds a file that is %s", async (_what, damage, problem) => {
  const bundle = await openBundle(directory);
  expect(verificationError(directory, await verifyBundle(bundle))).toBeUndefined();
  await damage();
  const error = verificationError(directory, await verifyBundle(bundle));
  expect(error).toMatchObject({
    code: "bundle-damaged",
    message: expect.stringContaining(problem) as string,
  });
});
