import {
  nodeIdentities,
  nodeIngressLabels,
  nodeMarks,
  nodeSshPorts,
} from "../../../constructs/terraform/node-triggers";
import { node, staticSpec } from "../clusters";

const spec = staticSpec({
  nodes: [
    node("control-plane", 1, { address: "203.0.113.11" }),
    node("worker", 1, {
      address: "203.0.113.21",
      labels: { ingress: "true", "example.com/disk": "nvme" },
      taints: [
        { key: "dedicated", value: "edge", effect: "NoSchedule" },
        { key: "slow", effect: "PreferNoSchedule" },
      ],
      failureDomain: "hall-2",
      ssh: { port: 2222 },
    }),
  ],
});

test("nodes are listed by name, with role and private address", () => {
  expect(nodeIdentities(spec.nodes)).toEqual({
    "node/cp-1": "control-plane 10.20.0.11",
    "node/w-1": "worker 10.20.0.21",
  });
});

test("labels, taints and zone read as kubectl writes them, and a node without any has no trigger", () => {
  expect(nodeMarks(spec.nodes)).toEqual({
    "node/w-1 labels": "example.com/disk=nvme, ingress=true",
    "node/w-1 taints": "dedicated=edge:NoSchedule, slow:PreferNoSchedule",
    "node/w-1 zone": "hall-2",
  });
});

test("only SSH ports that differ from the usual one are listed", () => {
  expect(nodeSshPorts(spec.nodes, 22)).toEqual({ "node/w-1 ssh port": "2222" });
});

test("of the labels, those that choose the ingress nodes are listed for the firewall", () => {
  expect(nodeIngressLabels(spec.nodes, { ingress: "true" })).toEqual({
    "node/w-1 ingress labels": "ingress=true",
  });
  expect(nodeIngressLabels(spec.nodes, {})).toEqual({});
});
