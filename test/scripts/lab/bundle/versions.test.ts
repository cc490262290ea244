import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GO_PROGRAMS } from "../../../../scripts/lab/bundle/go-programs";
import { HOST_ARTIFACTS } from "../../../../scripts/lab/bundle/host-artifacts";
import { IMAGE_ARTIFACTS } from "../../../../scripts/lab/bundle/image-artifacts";
import { modulesDirectory } from "../../../../scripts/lab/bundle/modules-directory";
import { VERSIONS } from "../../../../scripts/lab/bundle/versions";

function required(module: string, path: string): string | undefined {
  const text = readFileSync(join(modulesDirectory(), module, "go.mod"), "utf8");
  return new RegExp(`^(?:require )?\\s*${path.replaceAll(".", "\\.")} (v\\S+)`, "m").exec(text)?.[1];
}

test.each([
  ["kubernetes", "k8s.io/kubernetes", VERSIONS.kubernetes],
  ["etcd", "go.etcd.io/etcd/server/v3", `v${VERSIONS.etcd}`],
  ["etcd", "go.etcd.io/etcd/etcdctl/v3", `v${VERSIONS.etcd}`],
  ["coredns", "github.com/coredns/coredns", VERSIONS.coredns],
  ["containerd", "github.com/containerd/containerd/v2", VERSIONS.containerd],
  ["runc", "github.com/opencontainers/runc", VERSIONS.runc],
  ["cni-plugins", "github.com/containernetworking/plugins", VERSIONS.cniPlugins],
  ["unzstd", "github.com/klauspost/compress", VERSIONS.unzstd],
])("modules/%s requires %s in the version that the manifest says", (module, path, version) => {
  expect(required(module, path)).toBe(version);
});

test("every staging module of Kubernetes is replaced by the release's own version", () => {
  const text = readFileSync(join(modulesDirectory(), "kubernetes", "go.mod"), "utf8");
  const wanted = `v0${VERSIONS.kubernetes.slice(2)}`;
  const replaced = [...text.matchAll(/^\t(k8s\.io\/\S+) => \1 (\S+)$/gm)];
  expect(replaced.length).toBeGreaterThan(20);
  expect(new Set(replaced.map(([, , version]) => version))).toEqual(new Set([wanted]));
});

test("every program of the bundle is built by a part, and every name is there once", () => {
  const built = new Map(GO_PROGRAMS.map(({ module, programs }) => [module, Object.values(programs)]));
  built.set("pause", ["pause"]);
  const used = [
    ...HOST_ARTIFACTS.flatMap(({ part, programs }) => programs.map((file) => ({ part, file }))),
    ...IMAGE_ARTIFACTS.flatMap(({ programs }) => programs),
  ];
  for (const { part, file } of used) expect(built.get(part)).toContain(file);
  const names = [...HOST_ARTIFACTS, ...IMAGE_ARTIFACTS].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
