import type { PulledImage, StoredArtifact } from "../../../scripts/artifacts/artifact";
import { pathsToHash, planDelivery, type NodeInventory } from "../../../scripts/artifacts/delivery";

const COMMON = { version: "v1", architecture: "amd64", source: "test", encoding: "zstd", size: 1 } as const;
const KUBELET: StoredArtifact = {
  ...COMMON,
  name: "kubelet",
  kind: "binary",
  roles: ["control-plane", "worker"],
  sha256: "wire-of-kubelet",
  files: [{ path: "/usr/local/bin/kubelet", mode: "0755", size: 1, sha256: "kubelet" }],
  images: [],
};
const CNI: StoredArtifact = {
  ...COMMON,
  name: "cni-plugins",
  kind: "archive",
  roles: ["control-plane", "worker"],
  sha256: "wire-of-cni",
  files: ["ptp", "bridge"].map((name) => ({
    path: `/opt/cni/bin/${name}`,
    mode: "0755",
    size: 1,
    sha256: name,
  })),
  images: [],
};
const APISERVER: StoredArtifact = {
  ...COMMON,
  name: "kube-apiserver",
  kind: "image",
  roles: ["control-plane"],
  sha256: "archive-of-apiserver",
  files: [],
  images: [{ reference: "registry.k8s.io/kube-apiserver:v1", digest: "sha256:apiserver" }],
};
const OWN: StoredArtifact = {
  ...COMMON,
  name: "calico",
  kind: "image",
  roles: ["control-plane", "worker"],
  sha256: "archive-of-calico",
  files: [],
  images: [{ reference: "quay.io/calico/node:v3" }, { reference: "quay.io/calico/cni:v3" }],
};
const PROXY: PulledImage = {
  name: "kube-proxy",
  version: "v1",
  architecture: "amd64",
  kind: "image",
  roles: ["worker"],
  reference: "registry.k8s.io/kube-proxy:v1",
};
const OFFER = { stored: [KUBELET, CNI, APISERVER, OWN], pulled: [PROXY] };

function node(has: Partial<NodeInventory>): NodeInventory {
  return { role: "worker", files: new Map(), images: new Map(), imported: new Set(), ...has };
}

function namesToSend(has: Partial<NodeInventory>): string[] {
  return planDelivery(OFFER, node(has)).send.map(({ name }) => name);
}

test("a bare worker gets what is for workers, in the offer's order, and pulls the rest", () => {
  const { send, pull } = planDelivery(OFFER, node({}));
  expect(send.map(({ name }) => name)).toEqual(["kubelet", "cni-plugins", "calico"]);
  expect(pull).toEqual([PROXY]);
});

test("a node that has everything with the right digests is in sync", () => {
  const complete = node({
    role: "control-plane",
    files: new Map([
      ["/usr/local/bin/kubelet", "kubelet"],
      ["/opt/cni/bin/ptp", "ptp"],
      ["/opt/cni/bin/bridge", "bridge"],
    ]),
    images: new Map([
      ["registry.k8s.io/kube-apiserver:v1", "sha256:apiserver"],
      ["quay.io/calico/node:v3", "sha256:made-up-by-containerd"],
      ["quay.io/calico/cni:v3", "sha256:made-up-too"],
    ]),
    imported: new Set(["archive-of-calico"]),
  });
  expect(planDelivery(OFFER, complete)).toEqual({ send: [], pull: [] });
});

test("a file with another digest is sent again", () => {
  expect(namesToSend({ files: new Map([["/usr/local/bin/kubelet", "half of it"]]) })).toContain("kubelet");
});

test("an archive is sent when one of its files is missing", () => {
  expect(namesToSend({ files: new Map([["/opt/cni/bin/ptp", "ptp"]]) })).toContain("cni-plugins");
});

test("an image under the right name with another digest is sent", () => {
  const images = new Map([["registry.k8s.io/kube-apiserver:v1", "sha256:older"]]);
  expect(namesToSend({ role: "control-plane", images })).toContain("kube-apiserver");
});

test("an archive without known digests is sent when its images are gone, though it was imported once", () => {
  const images = new Map([["quay.io/calico/node:v3", "sha256:x"]]);
  expect(namesToSend({ images, imported: new Set(["archive-of-calico"]) })).toContain("calico");
});

test("an archive without known digests is sent when another one with its images was imported", () => {
  const images = new Map([
    ["quay.io/calico/node:v3", "sha256:x"],
    ["quay.io/calico/cni:v3", "sha256:y"],
  ]);
  expect(namesToSend({ images, imported: new Set(["archive-of-older-calico"]) })).toContain("calico");
});

test("the paths to hash are those of the node's own role", () => {
  expect(pathsToHash(OFFER, "worker")).toEqual([
    "/usr/local/bin/kubelet",
    "/opt/cni/bin/ptp",
    "/opt/cni/bin/bridge",
  ]);
});
