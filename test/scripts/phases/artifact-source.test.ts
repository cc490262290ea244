import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMPANIONS, upstreamVersions } from "../../../scripts/artifacts/upstream-versions";
import { IMAGE_ARTIFACTS } from "../../../scripts/lab/bundle/image-artifacts";
import { VERSIONS } from "../../../scripts/lab/bundle/versions";
import { artifactSource } from "../../../scripts/phases/artifact-source";
import { type ClusterSpec, resolveCluster } from "../../../spec";
import { ReleaseServer } from "../artifacts/release-server";

const cacheHome = process.env.XDG_CACHE_HOME;
let folder: string;
let server: ReleaseServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kubefjord-source-"));
  process.env.XDG_CACHE_HOME = folder;
  server = await ReleaseServer.start();
});

afterEach(async () => {
  if (cacheHome === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = cacheHome;
  await server.stop();
  await rm(folder, { recursive: true });
});

function cluster(artifacts: object): ClusterSpec {
  return resolveCluster({
    cluster: "oslo",
    machines: { source: "static", location: { country: "NO" } },
    nodes: [{ name: "cp-1", role: "control-plane", address: "198.51.100.1", privateAddress: "10.10.0.1" }],
    artifacts,
  }).spec;
}

test("existing machines get the projects' releases, through the environment's mirrors", async () => {
  const mirrors = ["dl.k8s.io", "github.com"].map((host) => ({ host, url: `${server.url}/${host}` }));
  const source = await artifactSource(cluster({ mirrors }), folder);
  await expect(source.offer("amd64", ["worker"])).rejects.toMatchObject({ code: "artifact-not-found" });
  const asked = server.requests.map(({ path }) => path);
  expect(asked).toContain("/dl.k8s.io/release/v1.36.3/bin/linux/amd64/kubelet.sha256");
  expect(asked).toContain("/github.com/opencontainers/runc/releases/download/v1.4.3/runc.sha256sum");
});

test("a bundle's path counts from the project", async () => {
  const spec = cluster({ source: "bundle", bundle: "media/bundle" });
  await expect(artifactSource(spec, folder)).rejects.toMatchObject({
    code: "bundle-missing",
    subject: join(folder, "media/bundle/manifest.json"),
  });
});

test("releases and bundle have the same versions, and the same images but for our own", () => {
  const versions = upstreamVersions(cluster({}));
  expect(COMPANIONS).toEqual({
    runc: VERSIONS.runc,
    cniPlugins: VERSIONS.cniPlugins,
    etcd: `v${VERSIONS.etcd}`,
  });
  expect([versions.kubernetes, versions.containerd]).toEqual([VERSIONS.kubernetes, VERSIONS.containerd]);
  const bundled = IMAGE_ARTIFACTS.map(({ image }) => image.reference);
  expect([...versions.images].sort()).toEqual(
    bundled.filter((name) => !name.startsWith("kubefjord.local/")).sort(),
  );
});
