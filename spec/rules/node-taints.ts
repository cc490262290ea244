import type { NodeSpec } from "../schema/cluster";
import { listed } from "./parts/listed";
import { byPlace } from "./parts/node-field";
import { repeated } from "./parts/repeated";
import { finding, type Rule } from "./rule";

/** A node has each taint, by key and effect, once. */
export const nodeTaints: Rule = {
  name: "node-taints",
  check: ({ nodes }, context) => {
    const wrong = new Map<NodeSpec, readonly string[]>();
    for (const node of nodes) {
      const twice = repeated(node.taints, ({ key, effect }) => `${key}:${effect}`);
      if (twice.size > 0) wrong.set(node, [...twice.keys()]);
    }
    return byPlace(context, [...wrong.keys()], "taints").map(({ path, nodes: here }) => {
      const taints = new Set(here.flatMap((node) => wrong.get(node) ?? []));
      return finding("error", path, {
        what: `${listed(here.map(({ name }) => name))} has the taint ${listed([...taints])} more than once`,
        why: "Kubernetes identifies a taint by key and effect and refuses a node that has one twice.",
        instead: "one entry for each key and effect, with the value that is meant",
      });
    });
  },
};
