import type { NodeSpec } from "../schema/cluster";
import { listed } from "./parts/listed";
import { byPlace } from "./parts/node-field";
import { repeated } from "./parts/repeated";
import { finding, type Finding, type Rule, type RuleContext } from "./rule";

const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** Node names are unique, and those a pool's pattern makes are RFC 1123 labels too. */
export const nodeNames: Rule = {
  name: "node-names",
  check: ({ nodes }, context) => [...malformed(nodes, context), ...taken(nodes, context)],
};

function malformed(nodes: readonly NodeSpec[], context: RuleContext): Finding[] {
  const wrong = nodes.filter(({ name }) => !LABEL.test(name));
  return byPlace(context, wrong, "name").map(({ path, nodes: here }) =>
    finding("error", path, {
      what: `makes the name ${quoted(here)}; expected at most 63 of a-z, 0-9 and '-', not at either end`,
      why: "Kubernetes and the node's own host name take RFC 1123 labels only; kubeadm would refuse to join.",
      instead: "a shorter pattern that begins and ends with a letter or {n}, such as worker-{n}",
    }),
  );
}

function taken(nodes: readonly NodeSpec[], context: RuleContext): Finding[] {
  const later = [...repeated(nodes, ({ name }) => name).values()].flatMap((same) => same.slice(1));
  return byPlace(context, later, "name").map(({ path, nodes: here }) =>
    finding("error", path, {
      what: `the name ${quoted(here)} is taken by another node`,
      why: "A name is the node's identity in the plan, in Kubernetes and in etcd: the second machine would take over the first.",
      instead: "another name, or for a pool another firstNumber, or the taken numbers under without",
    }),
  );
}

function quoted(nodes: readonly NodeSpec[]): string {
  return listed(nodes.map(({ name }) => `"${name}"`));
}
