import { MIRROR_MARK, ownMirrors } from "../../../scripts/facts/own-mirrors";
import { readIn } from "./node-folder";

const hosts = (registry: string) => `/etc/containerd/certs.d/${registry}/hosts.toml`;

test("the mirrors that carry the kit's first line are its own, those of others are not", () => {
  const files = {
    [hosts("docker.io")]: `${MIRROR_MARK}\nserver = "https://docker.io"\n`,
    [hosts("registry.example.no:5000")]: `${MIRROR_MARK}\n`,
    [hosts("ghcr.io")]: 'server = "https://ghcr.io"\n',
    [hosts("quay.io")]: `server = "https://quay.io"\n${MIRROR_MARK}\n`,
    [hosts("k8s.io")]: "",
    "/etc/containerd/certs.d/example.no/ca.crt": `${MIRROR_MARK}\n`,
  };
  expect(readIn({ files }, ownMirrors)).toEqual(["docker.io", "registry.example.no:5000"]);
});

test("a node without containerd has none", () => {
  expect(readIn({}, ownMirrors)).toEqual([]);
});
