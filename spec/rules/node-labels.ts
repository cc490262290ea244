import type { NodeSpec } from "../schema/cluster";
import { listed } from "./parts/listed";
import { nodeField } from "./parts/node-field";
import { finding, type Finding, type Rule } from "./rule";

const ZONE = "topology.kubernetes.io/zone";
const KUBELETS_OWN = ["kubernetes.io/hostname", "kubernetes.io/os", "kubernetes.io/arch"];

/** Labels do not contradict what the kit or kubelet sets itself. */
export const nodeLabels: Rule = {
  name: "node-labels",
  check: ({ nodes }, context) => {
    const found = new Map<string, Finding>();
    for (const node of nodes) {
      const path = nodeField(context, node, "labels");
      // Nodes of one pool share their labels: the pool is reported once.
      for (const text of contradictions(node)) {
        const problem = finding("error", path, text);
        found.set(JSON.stringify([path, text.why]), problem);
      }
    }
    return [...found.values()];
  },
};

type Text = Pick<Finding, "what" | "why" | "instead">;

function contradictions(node: NodeSpec): Text[] {
  return [...zone(node), ...own(node)];
}

function zone({ name, labels, failureDomain }: NodeSpec): Text[] {
  const written = labels[ZONE];
  if (written === undefined || failureDomain === undefined || written === failureDomain) return [];
  return [
    {
      what: `${name} has the label ${ZONE}: ${written} and failureDomain: ${failureDomain}; expected one of them, or the same value`,
      why: "failureDomain becomes that label: the two would overwrite each other, and replicas would spread over zones that do not exist.",
      instead: `failureDomain: ${failureDomain} alone`,
    },
  ];
}

/** Labels whose value kubelet or kubeadm gives and keeps. */
function own({ name, labels }: NodeSpec): Text[] {
  const taken = Object.keys(labels).filter(
    (key) => key.startsWith("node-role.kubernetes.io/") || KUBELETS_OWN.includes(key),
  );
  if (taken.length === 0) return [];
  return [
    {
      what: `${name} sets ${listed(taken)}; expected labels of your own`,
      why: "kubelet and kubeadm set these from the machine and the role, and schedulers trust them.",
      instead:
        "role: for the role, and a label under a domain of your own, such as example.com/tier, for the rest",
    },
  ];
}
