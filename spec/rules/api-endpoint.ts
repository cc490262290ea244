import { API_SERVER_PORT } from "../facts/api-server-port";
import { isIpAddress } from "../networks";
import type { ClusterSpec } from "../schema/cluster";
import { finding, type Finding, type Rule, type RuleContext } from "./rule";

const KIND = ["kubernetes", "apiEndpoint", "kind"];
const PORT = ["kubernetes", "apiEndpoint", "port"];
const NAME = ["kubernetes", "apiEndpoint", "name"];

/** The endpoint reaches every control plane there is, under a name that can keep its meaning. */
export const apiEndpoint: Rule = {
  name: "api-endpoint",
  check: (spec, context) => [...single(spec), ...external(spec, context), ...name(spec)],
};

function single({ kubernetes, nodes }: ClusterSpec): Finding[] {
  const planes = nodes.filter(({ role }) => role === "control-plane").length;
  const { kind, port } = kubernetes.apiEndpoint;
  if (kind !== "single") return [];
  if (port !== API_SERVER_PORT) {
    return [
      finding("error", PORT, {
        what: `single on port ${port}`,
        why: `Nobody listens there: the API server itself has port ${API_SERVER_PORT}, and nothing stands before it.`,
        instead: `port: ${API_SERVER_PORT}, or kind: local-proxy, which listens on any port`,
      }),
    ];
  }
  if (planes <= 1) return [];
  return [
    finding("error", KIND, {
      what: `single with ${planes} control-plane nodes`,
      why: "Every node would talk to one of them: when it is down the others do not help.",
      instead:
        "kind: local-proxy (a haproxy on every node, no address to buy), or external with a balancer of yours",
    }),
  ];
}

function external({ kubernetes }: ClusterSpec, context: RuleContext): Finding[] {
  if (kubernetes.apiEndpoint.kind !== "external" || context.isWritten(NAME)) return [];
  return [
    finding("error", KIND, {
      what: `external without a written apiEndpoint.name; ${kubernetes.apiEndpoint.name} was derived`,
      why: "Only you know under which name or address your balancer answers; a guess would be written into certificates.",
      instead: "name: the balancer's name or address",
    }),
  ];
}

/** single and local-proxy give the name its meaning in /etc/hosts of each node. */
function name({ kubernetes, nodes }: ClusterSpec): Finding[] {
  const { kind, name: written } = kubernetes.apiEndpoint;
  if (written === "localhost" || nodes.some((node) => node.name === written)) {
    return [
      finding("error", NAME, {
        what: `${written}, which every machine already resolves to something else`,
        why: "The name must mean the API everywhere, on every node and in every kubeconfig.",
        instead: "nothing, which derives a name from the cluster's; or a name used for nothing else",
      }),
    ];
  }
  if (kind === "external" || !isIpAddress(written)) return [];
  return [
    finding("error", NAME, {
      what: `the address ${written} with kind ${kind}; expected a name`,
      why: "Nodes resolve the name through /etc/hosts, which is what lets the endpoint move to other control planes without new certificates; an address cannot move.",
      instead: "nothing, which derives a name from the cluster's; or kind: external for a balancer's address",
    }),
  ];
}
