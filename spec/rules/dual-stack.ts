import type { ClusterSpec } from "../schema/cluster";
import { finding, type Finding, type Rule } from "./rule";

const FIELDS = [
  { field: "podNetwork", example: "fd00:10:244::/56" },
  { field: "serviceNetwork", example: "fd00:10:96::/112" },
] as const;

/** IPv6 networks are written if, and only if, dual-stack is on, and there is a pod network that routes them. */
export const dualStack: Rule = {
  name: "dual-stack",
  check: ({ kubernetes, network }) => [
    ...networkFindings(kubernetes),
    ...pluginFindings(kubernetes, network),
  ],
};

function networkFindings({ dualStack: written }: ClusterSpec["kubernetes"]): Finding[] {
  return FIELDS.filter(({ field }) => (written[field] !== undefined) !== written.enabled).map(
    ({ field, example }) =>
      finding("error", ["kubernetes", "dualStack", field], {
        what: written.enabled
          ? `no ${field}; expected an IPv6 network, since dualStack.enabled is true`
          : `${written[field] ?? ""}, and dualStack.enabled is false`,
        why: written.enabled
          ? "Pods and Services cannot be given addresses of the second family."
          : "The network would be ignored, and the cluster be IPv4 only.",
        instead: written.enabled
          ? `${field}: ${example}, or a network of your own`
          : `enabled: true, or no ${field}`,
      }),
  );
}

function pluginFindings(
  { dualStack: { enabled } }: ClusterSpec["kubernetes"],
  { plugin }: ClusterSpec["network"],
): Finding[] {
  if (!enabled || plugin !== "static-routes") return [];
  return [
    finding("error", ["kubernetes", "dualStack", "enabled"], {
      what: "true, with network.plugin static-routes",
      why: "static-routes routes IPv4 alone: pods would get no IPv6 address, and IPv6 Services no endpoints.",
      instead: "enabled: false, or another network.plugin",
    }),
  ];
}
