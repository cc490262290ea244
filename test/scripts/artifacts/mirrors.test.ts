import { throughMirror } from "../../../scripts/artifacts/mirrors";

const URL = "https://dl.k8s.io/release/v1.36.3/bin/linux/amd64/kubelet";

test.each([
  ["no mirror of this host", new Map([["github.com", "https://mirror.example.no"]]), URL],
  [
    "a mirror",
    new Map([["dl.k8s.io", "https://mirror.example.no"]]),
    "https://mirror.example.no/release/v1.36.3/bin/linux/amd64/kubelet",
  ],
  [
    "a mirror with a path and a slash at its end",
    new Map([["dl.k8s.io", "http://10.0.0.5:8080/k8s/"]]),
    "http://10.0.0.5:8080/k8s/release/v1.36.3/bin/linux/amd64/kubelet",
  ],
])("%s", (_what, mirrors, expected) => {
  expect(throughMirror(URL, mirrors)).toBe(expected);
});
