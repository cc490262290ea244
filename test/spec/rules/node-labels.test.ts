import { nodeLabels } from "../../../spec/rules/node-labels";
import { cluster, findings, places } from "./spec-fixture";

const node = (labels: Record<string, string>, failureDomain?: string) =>
  cluster({
    nodes: [
      {
        name: "a",
        role: "worker",
        address: "203.0.113.1",
        privateAddress: "10.10.0.1",
        labels,
        ...(failureDomain === undefined ? {} : { failureDomain }),
      },
    ],
  });

test("labels of one's own pass, and so does a zone that agrees with failureDomain", () => {
  expect(findings(nodeLabels, node({ "example.com/tier": "gold", ingress: "true" }, "room-1"))).toEqual([]);
  expect(findings(nodeLabels, node({ "topology.kubernetes.io/zone": "room-1" }, "room-1"))).toEqual([]);
  expect(findings(nodeLabels, node({ "topology.kubernetes.io/zone": "room-1" }))).toEqual([]);
});

test("a zone label against failureDomain is reported with both values", () => {
  const input = node({ "topology.kubernetes.io/zone": "room-2" }, "room-1");
  expect(places(nodeLabels, input)).toEqual(["error nodes[0].labels"]);
  expect(findings(nodeLabels, input)[0]?.what).toMatch(/room-2.*room-1/);
});

test("labels that kubelet or kubeadm give are reported", () => {
  const input = node({ "kubernetes.io/hostname": "b", "node-role.kubernetes.io/worker": "" });
  expect(places(nodeLabels, input)).toEqual(["error nodes[0].labels"]);
});

test("a pool is reported once", () => {
  const input = cluster({
    nodePools: [
      {
        namePattern: "p-{n}",
        role: "worker",
        count: 5,
        firstAddress: "203.0.113.100",
        firstPrivateAddress: "10.10.0.100",
        labels: { "kubernetes.io/os": "plan9" },
      },
    ],
  });
  expect(places(nodeLabels, input)).toEqual(["error nodePools[0].labels"]);
});
