import type { Finding } from "../../finding";
import type { FleetCheck, NodeState } from "../phase";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";
import { machineChecks } from "./preflight-machine";
import { otherCluster } from "./preflight-other-cluster";
import { otherProgramChecks } from "./preflight-other-programs";
import { settledSettings } from "./preflight-settled";

type State = NodeState<Desired, HostFacts>;

/** What every node by itself has to be, before anything is touched anywhere. */
const eachNode: FleetCheck<Desired, HostFacts> = (nodes) =>
  nodes.flatMap(({ node, desired, facts }) =>
    [...machineChecks, ...otherProgramChecks]
      .flatMap((check) => check(desired, facts))
      .map((finding) => ({ ...finding, node: node.name })),
  );

/** Cloned machines: kubelet, Calico and DHCP take two of them for one. */
const identities: FleetCheck<Desired, HostFacts> = (nodes) => [
  ...twice(nodes, ({ facts }) => facts.system.machineId, {
    code: "machine-id-twice",
    expected: "a machine-id of its own",
    why: "kubelet and Calico know machines by it",
    fix: "on all but one of them: rm -f /etc/machine-id /var/lib/dbus/machine-id && systemd-machine-id-setup && reboot",
  }),
  ...twice(nodes, ({ facts }) => facts.system.productUuid, {
    code: "product-uuid-twice",
    expected: "a product_uuid of its own",
    why: "Kubernetes knows machines by it; two names may also lead to one machine",
    fix: "check that every address belongs to another machine; else have the provider give the clone a UUID of its own",
  }),
];

/** The host name itself is set by this phase; clones are told by what it cannot set. */
export const preflight: readonly FleetCheck<Desired, HostFacts>[] = [
  eachNode,
  identities,
  settledSettings,
  otherCluster,
];

type Words = Pick<Finding, "code" | "expected" | "why" | "fix">;

/** One finding for each value that several nodes share; an empty value is shared by nobody. */
function twice(nodes: readonly State[], value: (state: State) => string, words: Words): Finding[] {
  const byValue = new Map<string, string[]>();
  for (const state of nodes) {
    const found = value(state);
    if (found !== "") byValue.set(found, [...(byValue.get(found) ?? []), state.node.name]);
  }
  return [...byValue].flatMap(([found, names]): Finding[] => {
    const [first, ...others] = names;
    if (others.length === 0) return [];
    return [
      { ...words, severity: "error", node: first, actual: `${found}, which ${others.join(", ")} has too` },
    ];
  });
}
