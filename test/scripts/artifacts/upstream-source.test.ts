import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EVERY_ROLE, type StoredArtifact } from "../../../scripts/artifacts/artifact";
import type { UpstreamVersions } from "../../../scripts/artifacts/catalogue";
import { digestOfStream } from "../../../scripts/artifacts/sha256";
import { UpstreamSource } from "../../../scripts/artifacts/upstream-source";
import { hex, ReleaseServer, sendOther, tarball } from "./release-server";

const VERSIONS: UpstreamVersions = {
  kubernetes: "v1.36.3",
  containerd: "v2.3.7",
  runc: "v1.4.3",
  cniPlugins: "v1.9.1",
  criTools: "v1.36.0",
  etcd: "v3.6.8",
  images: [
    "registry.k8s.io/kube-apiserver:v1.36.3",
    "registry.k8s.io/kube-proxy:v1.36.3",
    "registry.k8s.io/pause:3.10.2",
  ],
  pinned: new Map(),
};
const IMPATIENT = { stall: 2_000, retries: 1, longestPause: 5 };
const KUBERNETES = "/k8s/release/v1.36.3/bin/linux/amd64";
const CNI = ["bandwidth", "bridge", "host-local", "loopback", "portmap", "ptp", "tuning"];

let server: ReleaseServer;
let cache: string;

beforeEach(async () => {
  server = await ReleaseServer.start();
  cache = await mkdtemp(join(tmpdir(), "kubefjord-upstream-"));
  for (const name of ["kubelet", "kubeadm", "kubectl"]) {
    server.files.set(`${KUBERNETES}/${name}`, Buffer.from(`program ${name}`));
    server.files.set(`${KUBERNETES}/${name}.sha256`, Buffer.from(hex(`program ${name}`)));
  }
  const containerd = await tarball({
    "bin/containerd": "c",
    "bin/containerd-shim-runc-v2": "s",
    "bin/ctr": "t",
    "bin/containerd-stress": "x",
  });
  publish(
    "containerd/containerd/releases/download/v2.3.7",
    "containerd-2.3.7-linux-amd64.tar.gz",
    containerd,
    ".sha256sum",
  );
  server.files.set("/gh/opencontainers/runc/releases/download/v1.4.3/runc.amd64", Buffer.from("r"));
  const sums = `${hex("other")}  runc.arm64\n${hex("r")}  runc.amd64\n`;
  server.files.set("/gh/opencontainers/runc/releases/download/v1.4.3/runc.sha256sum", Buffer.from(sums));
  const cni = await tarball(Object.fromEntries(CNI.map((name) => [`./${name}`, `plugin ${name}`])));
  publish(
    "containernetworking/plugins/releases/download/v1.9.1",
    "cni-plugins-linux-amd64-v1.9.1.tgz",
    cni,
    ".sha256",
  );
  publish(
    "kubernetes-sigs/cri-tools/releases/download/v1.36.0",
    "crictl-v1.36.0-linux-amd64.tar.gz",
    await tarball({ crictl: "k" }),
    ".sha256",
  );
  const etcd = await tarball({ "etcd-v3.6.8-linux-amd64/etcd": "e", "etcd-v3.6.8-linux-amd64/etcdctl": "l" });
  publish("etcd-io/etcd/releases/download/v3.6.8", "etcd-v3.6.8-linux-amd64.tar.gz", etcd, undefined);
});

afterEach(async () => {
  await server.stop();
  await rm(cache, { recursive: true });
});

/** A file with its checksums beside it; without a suffix in a common SHA256SUMS. */
function publish(folder: string, file: string, content: Buffer, suffix: string | undefined): void {
  server.files.set(`/gh/${folder}/${file}`, content);
  const sums = `/gh/${folder}/${suffix === undefined ? "SHA256SUMS" : file + suffix}`;
  server.files.set(sums, Buffer.from(`${hex(content)}  ${file}\n`));
}

function source(versions: Partial<UpstreamVersions> = {}): UpstreamSource {
  const mirrors = new Map([
    ["dl.k8s.io", `${server.url}/k8s/`],
    ["github.com", `${server.url}/gh`],
  ]);
  return new UpstreamSource({ versions: { ...VERSIONS, ...versions }, mirrors, cache, patience: IMPATIENT });
}

function pathsOf(stored: readonly StoredArtifact[]): string[] {
  return stored.flatMap(({ files }) => files.map(({ path }) => path)).sort();
}

test("the releases' own layout gives every file a control-plane node needs, with digests of what will lie there", async () => {
  const { stored } = await source().offer("amd64", ["control-plane"]);
  expect(pathsOf(stored)).toEqual(
    [
      ...[
        "containerd",
        "containerd-shim-runc-v2",
        "crictl",
        "ctr",
        "etcdctl",
        "kubeadm",
        "kubectl",
        "kubelet",
      ].map((name) => `/usr/local/bin/${name}`),
      "/usr/local/sbin/runc",
      ...CNI.map((name) => `/opt/cni/bin/${name}`),
    ].sort(),
  );
  const etcdctl = stored.find(({ name }) => name === "etcdctl");
  expect(etcdctl?.files).toEqual([
    { path: "/usr/local/bin/etcdctl", mode: "0755", size: 1, sha256: hex("l") },
  ]);
});

test("a worker gets neither kubectl nor etcdctl, and they are not downloaded for it", async () => {
  const { stored } = await source().offer("amd64", ["worker"]);
  expect(stored.map(({ name }) => name)).not.toEqual(expect.arrayContaining(["kubectl"]));
  expect(server.requestsFor(`${KUBERNETES}/kubectl`)).toBe(0);
});

test("images are pulled by the nodes of their role, under the names kubeadm gives them", async () => {
  const { pulled } = await source().offer("amd64", ["worker"]);
  expect(pulled.map(({ reference }) => reference)).toEqual([
    "registry.k8s.io/kube-proxy:v1.36.3",
    "registry.k8s.io/pause:3.10.2",
  ]);
});

test("opening an artefact gives the bytes its digest promises, each time from the beginning", async () => {
  const upstream = source();
  const { stored } = await upstream.offer("amd64", EVERY_ROLE);
  for (const artifact of [...stored, ...stored]) {
    const { sha256, size } = await digestOfStream(await upstream.open(artifact));
    expect({ sha256, size }).toEqual({ sha256: artifact.sha256, size: artifact.size });
  }
});

test("a pinned digest wins over the release's, whose checksum file is not even asked for", async () => {
  const pinned = new Map([["kubelet", hex("program kubelet")]]);
  server.files.set(`${KUBERNETES}/kubelet.sha256`, Buffer.from(hex("a lie")));
  await source({ pinned }).offer("amd64", ["worker"]);
  expect(server.requestsFor(`${KUBERNETES}/kubelet.sha256`)).toBe(0);
});

test("a file that does not match its release's digest names artefact and mirror URL", async () => {
  server.fail(`${KUBERNETES}/kubeadm`, sendOther);
  await expect(source().offer("amd64", ["worker"])).rejects.toMatchObject({
    code: "artifact-digest-mismatch",
    subject: "kubeadm",
    message: expect.stringContaining(`${server.url}${KUBERNETES}/kubeadm`) as string,
  });
});

test("a mirror without the checksum file is wrong input and names that file", async () => {
  server.files.delete(`${KUBERNETES}/kubelet.sha256`);
  await expect(source().offer("amd64", ["worker"])).rejects.toMatchObject({
    code: "artifact-not-found",
    message: expect.stringContaining(`${KUBERNETES}/kubelet.sha256`) as string,
  });
});

test("a checksum file without the artefact's name is no digest", async () => {
  server.files.set(
    "/gh/opencontainers/runc/releases/download/v1.4.3/runc.sha256sum",
    Buffer.from(`${hex("r")}  runc.arm64\n`),
  );
  await expect(source().offer("amd64", ["worker"])).rejects.toMatchObject({
    code: "artifact-digest-unknown",
    subject: "runc",
  });
});

test("an archive that lacks a program of the catalogue names the program", async () => {
  publish(
    "kubernetes-sigs/cri-tools/releases/download/v1.36.0",
    "crictl-v1.36.0-linux-amd64.tar.gz",
    await tarball({ critest: "k" }),
    ".sha256",
  );
  await expect(source().offer("amd64", ["worker"])).rejects.toMatchObject({
    code: "artifact-member-missing",
    subject: "crictl",
  });
});
