import type { ClusterSpec } from "../../spec";
import { PhaseError } from "../errors";
import { ClusterRun } from "./cluster-run";
import type { RunPhase } from "./registry";

/**
 * Phase `addons`: objects in the cluster beside the cluster itself. This version has none of them, so a spec that asks
 * for one is refused by name; one that asks for none is in sync.
 */
export const addons: RunPhase = async ({ spec, project }, session) => {
  const asked = addonsOf(spec);
  if (asked.length > 0) throw notAvailable(asked, spec.cluster);
  await ClusterRun.around("addons", { spec, project, session }, [], () => Promise.resolve());
};

/** An addon a spec asks for, and what to write to do without it. */
export interface Addon {
  /** Path and value: `ingress.controller nginx`. */
  readonly asked: string;
  /** The setting that leaves it out, as YAML. */
  readonly without: string;
}

/** The addons a spec asks for. */
export function addonsOf({ dns, ingress, loadBalancer }: ClusterSpec): Addon[] {
  return [
    ...(dns.nodeLocalCache
      ? [{ asked: "dns.nodeLocalCache true", without: "dns: { nodeLocalCache: false }" }]
      : []),
    ...(dns.singleRequestReopen
      ? [{ asked: "dns.singleRequestReopen true", without: "dns: { singleRequestReopen: false }" }]
      : []),
    ...(ingress.controller === "none"
      ? []
      : [{ asked: `ingress.controller ${ingress.controller}`, without: "ingress: { controller: none }" }]),
    ...(loadBalancer.kind === "none"
      ? []
      : [{ asked: `loadBalancer.kind ${loadBalancer.kind}`, without: "loadBalancer: { kind: none }" }]),
  ];
}

function notAvailable(asked: readonly Addon[], cluster: string): PhaseError {
  const names = asked.map((addon) => addon.asked).join(", ");
  return new PhaseError(`expected addons that this version of kubefjord has; found ${names}`, {
    code: "addon-not-available",
    subject: cluster,
    hint: `the cluster is there without them, nothing was installed; to deploy without, write ${asked.map(({ without }) => without).join("; ")}`,
  });
}
