import type { ClusterSpec, NodeSpec } from "../schema/cluster";
import { matching, showLabels } from "./parts/node-labels-of";
import { takenPorts } from "./parts/taken-ports";
import { finding, type Finding, type Rule } from "./rule";

const PATH = ["ingress", "placement"];

/** The ingress has nodes to run on, and its host ports are free there. */
export const ingressPlacement: Rule = {
  name: "ingress-placement",
  check: (spec) => {
    const { controller, placement } = spec.ingress;
    if (controller === "none") return [];
    const chosen = chosenNodes(spec);
    if (chosen.length === 0) return [nowhere(spec)];
    return placement.hostPorts ? [...crowded(spec, chosen), ...ports(spec)] : [];
  },
};

/** Without labels the ingress runs on all workers. */
function chosenNodes({ nodes, ingress }: ClusterSpec): readonly NodeSpec[] {
  const { nodeLabels } = ingress.placement;
  return Object.keys(nodeLabels).length === 0
    ? nodes.filter(({ role }) => role === "worker")
    : matching(nodes, nodeLabels);
}

function nowhere({ ingress }: ClusterSpec): Finding {
  const labels = showLabels(ingress.placement.nodeLabels);
  return finding("error", labels === "" ? ["ingress"] : [...PATH, "nodeLabels"], {
    what: labels === "" ? "no worker node to run on" : `no node has the labels ${labels}`,
    why: "The controller would run nowhere, and nothing would answer on ports 80 and 443.",
    instead:
      labels === ""
        ? 'placement.nodeLabels: { node-role.kubernetes.io/control-plane: "" }, a worker node, or controller: none'
        : `labels: { ${labels} } on at least one node, or no nodeLabels for all workers`,
  });
}

/** A host port belongs to one pod on a node. */
function crowded({ ingress }: ClusterSpec, chosen: readonly NodeSpec[]): Finding[] {
  const { kind, replicas } = ingress.placement;
  if (kind !== "replicas" || replicas <= chosen.length) return [];
  return [
    finding("error", [...PATH, "replicas"], {
      what: `${replicas} replicas with host ports on ${chosen.length} node(s); expected at most one on each`,
      why: "A host port belongs to one pod on a node: the others would stay pending.",
      instead: `replicas: ${chosen.length}, kind: per-node, or hostPorts: false`,
    }),
  ];
}

function ports(spec: ClusterSpec): Finding[] {
  const { httpPort, httpsPort } = spec.ingress.placement;
  const same =
    httpPort === httpsPort
      ? [
          finding("error", [...PATH, "httpsPort"], {
            what: `${httpsPort}, which is httpPort too`,
            why: "A port speaks one of the two.",
            instead: "httpPort: 80 and httpsPort: 443",
          }),
        ]
      : [];
  return [...same, ...taken(spec, "httpPort"), ...taken(spec, "httpsPort")];
}

function taken(spec: ClusterSpec, field: "httpPort" | "httpsPort"): Finding[] {
  const port = spec.ingress.placement[field];
  return takenPorts(spec)
    .filter((other) => other.port === port)
    .map(({ by }) =>
      finding("error", [...PATH, field], {
        what: `${port} is the port of ${by}`,
        why: "Connections for one would reach the other: the API, ssh or the site itself goes silent.",
        instead: `${field}: ${field === "httpPort" ? 80 : 443}, or another port for ${by}`,
      }),
    );
}
