import { spawn, type ChildProcess } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBundle, type Bundle } from "../../scripts/artifacts/bundle";
import type { BundledArtifact } from "../../scripts/artifacts/bundle-manifest";
import { EVERY_ROLE, type NodeRole } from "../../scripts/artifacts/artifact";
import { digestOfFile } from "../../scripts/artifacts/sha256";
import { cacheDirectory } from "../../scripts/directories";
import { runTool } from "../../scripts/lab/bundle/run-tool";
import { until } from "./until";

let bundle: Bundle;
let work: string;
let installed: string;

beforeAll(async () => {
  bundle = await openBundle(cacheDirectory("bundle"));
  work = await mkdtemp(join(tmpdir(), "kubefjord-bundle-"));
  installed = join(work, "node");
  for (const artifact of bundle.artifacts) await install(artifact);
});

afterAll(() => rm(work, { recursive: true }));

/** Puts an artefact in place as a node would, with a directory as the node's root and only the bundle's own unzstd. */
async function install({ kind, encoding, path, files, unpack }: BundledArtifact): Promise<void> {
  if (kind === "image") return;
  const directory = join(installed, unpack?.directory ?? join(files[0]?.path ?? "", ".."));
  await mkdir(directory, { recursive: true });
  const undo = encoding === "gzip" ? ["gunzip"] : [join(installed, "/usr/local/lib/kubefjord/unzstd")];
  const target = join(installed, files[0]?.path ?? "");
  const then =
    unpack === undefined ? 'cat > "$2"' : `tar -x --strip-components=${unpack.stripComponents} -C "$3"`;
  await runTool({
    program: "sh",
    args: ["-c", `"$1" < "$0" | ${then}`, join(bundle.directory, path), ...undo, target, directory],
  });
  for (const file of files) await chmod(join(installed, file.path), 0o755);
}

function program(name: string): string {
  return join(installed, "usr/local/bin", name);
}

function versionOf(name: string): string {
  const version = bundle.artifacts.find((artifact) => artifact.name === name)?.version ?? "missing";
  return version.replace(/^v/, "");
}

function megabytes(role: NodeRole): number {
  return (
    bundle.artifacts.filter(({ roles }) => roles.includes(role)).reduce((sum, { size }) => sum + size, 0) /
    1e6
  );
}

/** What `kubefjord bundle ...` prints; throws where it fails. */
function kubefjord(...args: string[]): Promise<string> {
  return runTool({ program: process.execPath, args: ["bin/kubefjord.js", "bundle", ...args] });
}

test("building again finds the bundle there and touches nothing", async () => {
  const manifest = join(bundle.directory, "manifest.json");
  const before = await stat(manifest);
  expect(await kubefjord("build")).toMatch(/^up to date: /);
  const after = await stat(manifest);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test("list shows name, version, digest and source of everything, and verify finds it good", async () => {
  const listed = await kubefjord("list");
  const verified = await kubefjord("verify");
  for (const { name, version, sha256, source } of bundle.artifacts) {
    for (const text of [name, version, sha256.slice(0, 16), source]) expect(listed).toContain(text);
    expect(verified).toMatch(new RegExp(`${sha256} │ good`));
  }
});

test("what lies on a node after unpacking has the digests of the manifest", async () => {
  for (const { path, sha256, size } of bundle.artifacts.flatMap(({ files }) => files)) {
    expect({ path, ...(await digestOfFile(join(installed, path))) }).toEqual({ path, sha256, size });
  }
});

test.each([
  ["kubeadm", ["version", "-o", "short"], "kubernetes-node"],
  ["kubelet", ["--version"], "kubernetes-node"],
  ["kubectl", ["version", "--client"], "kubectl"],
  ["containerd", ["--version"], "containerd"],
  ["etcdctl", ["version"], "etcdctl"],
])("%s runs and says the version of the manifest", async (name, args, artifact) => {
  expect(await runTool({ program: program(name), args })).toContain(versionOf(artifact));
});

test("runc runs, says the version of the manifest, and has seccomp", async () => {
  const text = await runTool({ program: join(installed, "usr/local/sbin/runc"), args: ["--version"] });
  expect(text).toContain(versionOf("runc"));
  expect(text).toMatch(/libseccomp: \d/);
});

test("no program needs a library of its machine", async () => {
  for (const { path } of bundle.artifacts.flatMap(({ files }) => files)) {
    const text = await runTool({
      program: "readelf",
      args: ["-d", join(installed, path)],
      env: { LC_ALL: "C" },
    });
    expect({ path, needed: [...text.matchAll(/\(NEEDED\)/g)].length }).toEqual({ path, needed: 0 });
  }
});

test("the images have exactly the names that kubeadm asks for, and the diagnostic image beside them", async () => {
  const args = ["config", "images", "list", "--kubernetes-version", bundle.kubernetes];
  const expected = (await runTool({ program: program("kubeadm"), args })).trim().split("\n");
  const found = bundle.artifacts.flatMap(({ images }) => images.map(({ reference }) => reference));
  expect(found).toEqual(expect.arrayContaining(expected));
  expect(found.filter((name) => name.startsWith("registry.k8s.io/")).sort()).toEqual(expected.sort());
  expect(found.filter((name) => name.startsWith("kubefjord.local/diagnostic:"))).toHaveLength(1);
});

test("a control-plane node takes at most 220 MB over the wire, a worker 90", () => {
  expect(
    EVERY_ROLE.map((role) => [role, megabytes(role) <= { "control-plane": 220, worker: 90 }[role]]),
  ).toEqual([
    ["control-plane", true],
    ["worker", true],
  ]);
});

describe("containerd of the bundle", () => {
  let containerd: ChildProcess;
  let socket: string;

  const ctr = (...args: string[]): Promise<string> =>
    runTool({ program: program("ctr"), args: ["--address", socket, "--namespace", "k8s.io", ...args] });

  beforeAll(async () => {
    socket = join(work, "containerd.sock");
    const settings = [
      "version = 3",
      `root = "${join(work, "root")}"`,
      `state = "${join(work, "state")}"`,
      'disabled_plugins = ["io.containerd.cri.v1.images", "io.containerd.cri.v1.runtime", "io.containerd.grpc.v1.cri"]',
      `[grpc]\n  address = "${socket}"`,
    ];
    await writeFile(join(work, "containerd.toml"), settings.join("\n"));
    containerd = spawn(program("containerd"), ["--config", join(work, "containerd.toml")], {
      stdio: "ignore",
    });
    await until("containerd answers", () =>
      ctr("version").then(
        () => true,
        () => false,
      ),
    );
  });

  afterAll(async () => {
    const closed = new Promise((resolve) => containerd.once("close", resolve));
    containerd.kill();
    await closed;
  });

  test("imports every image, under the names and digests of the manifest", async () => {
    const images = bundle.artifacts.filter(({ kind }) => kind === "image");
    for (const { path } of images) await ctr("images", "import", "--local", join(bundle.directory, path));
    const lines = (await ctr("images", "list")).split("\n").map((line) => line.split(/\s+/));
    const found = new Map(lines.map(([name, , digest]) => [name, digest]));
    for (const { reference, digest } of images.flatMap((image) => image.images)) {
      expect([reference, found.get(reference)]).toEqual([reference, digest ?? found.get(reference)]);
      expect(found.has(reference)).toBe(true);
    }
  });
});

test("the bundle's manifest names where everything came from", async () => {
  const text = await readFile(join(bundle.directory, "manifest.json"), "utf8");
  expect(JSON.parse(text)).toMatchObject({ format: 1, kubernetes: bundle.kubernetes });
  for (const { name, source } of bundle.artifacts) expect([name, source.length > 0]).toEqual([name, true]);
});
