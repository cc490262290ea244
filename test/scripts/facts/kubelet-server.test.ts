import { kubeletServer } from "../../../scripts/facts/kubelet-server";
import { readIn } from "./node-folder";

const CONF = `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: bm90IGEga2V5
    server: https://api.lab.internal:6443
  name: default-cluster
`;

test("the server of kubelet.conf, and nothing on a machine without one", () => {
  expect(readIn({ files: { "/etc/kubernetes/kubelet.conf": CONF } }, kubeletServer)).toBe(
    "https://api.lab.internal:6443",
  );
  expect(readIn({}, kubeletServer)).toBeUndefined();
});
