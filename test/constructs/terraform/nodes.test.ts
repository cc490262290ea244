import { labSpec, node, staticSpec } from "../clusters";
import { type ResourceBlock, resources, synthesised } from "../synthesised";

function nodeBlock(spec = labSpec()): ResourceBlock {
  const block = resources(synthesised({ spec })).node;
  if (block === undefined) throw new Error("there is no resource called node");
  return block;
}

test("all nodes are one block, keyed by name", () => {
  expect(nodeBlock().for_each).toEqual({
    "cp-1": { role: "control-plane", private_address: "10.20.0.11" },
    "w-1": { role: "worker", private_address: "10.20.0.21" },
  });
});

test("a static machine is identified by its public address too", () => {
  expect(nodeBlock(staticSpec()).for_each?.["w-1"]).toEqual({
    role: "worker",
    private_address: "10.20.0.21",
    address: "203.0.113.21",
    access: '{"ssh":{}}',
  });
});

test("of a static machine it is remembered how it was reached, where that was its own; a change of that is no other node", () => {
  const own = { address: "203.0.113.21", hostKey: `SHA256:${"A".repeat(43)}`, ssh: { port: 2222 } };
  const controlPlane = node("control-plane", 1, { address: "203.0.113.11" });
  const block = nodeBlock(staticSpec({ nodes: [controlPlane, node("worker", 1, own)] }));
  expect(block.for_each?.["w-1"]?.access).toBe(JSON.stringify({ hostKey: own.hostKey, ssh: own.ssh }));
  expect(block.lifecycle).toEqual({ ignore_changes: ['triggers["access"]'] });
});

test("labels, taints, ssh settings and hardware are no part of a node's identity", () => {
  const changed = node("worker", 1, {
    labels: { a: "b" },
    taints: [{ key: "a", effect: "NoSchedule" }],
    ssh: { user: "other", port: 2222 },
    hardware: { memory: 4096 },
    failureDomain: "hall-2",
  });
  const block = nodeBlock(labSpec({ nodes: [node("control-plane", 1), changed] }));
  expect(block).toEqual(nodeBlock());
});

test("the lab makes a machine when a node is created; static inventory runs nothing", () => {
  const onCreate = (block: ResourceBlock) =>
    block.provisioner
      .map((provisioner) => provisioner["local-exec"])
      .filter(({ when }) => when === undefined)
      .map(({ environment }) => [environment.KUBEFJORD_PHASE, environment.KUBEFJORD_NODE]);
  expect(onCreate(nodeBlock())).toEqual([["machine", "${each.key}"]]);
  expect(onCreate(nodeBlock(staticSpec()))).toEqual([]);
});

test.each([
  ["terraform_data", "triggers_replace"],
  ["null_resource", "triggers"],
] as const)("leaving reads what the state of a %s remembers, not the spec", (resourceKind, attribute) => {
  const block = nodeBlock(staticSpec({ terraform: { resourceKind } }));
  const leave = block.provisioner.at(-1)?.["local-exec"];
  expect(leave).toMatchObject({
    when: "destroy",
    environment: {
      KUBEFJORD_PHASE: "leave",
      KUBEFJORD_NODE: "${each.key}",
      KUBEFJORD_NODE_ROLE: `\${self.${attribute}.role}`,
      KUBEFJORD_NODE_ADDRESS: `\${self.${attribute}.address}`,
      KUBEFJORD_NODE_PRIVATE_ADDRESS: `\${self.${attribute}.private_address}`,
      KUBEFJORD_NODE_ACCESS: `\${self.${attribute}.access}`,
    },
  });
});
