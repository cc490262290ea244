import type { ClusterSpec } from "../../../spec";
import type { ArtifactSource } from "../../artifacts/artifact-source";
import { EVERY_ROLE } from "../../artifacts/artifact";
import { images, programs } from "../../operations/artifacts";
import { conntrackBuckets } from "../../operations/conntrack-buckets";
import { firewall } from "../../operations/firewall/firewall";
import { hostNames } from "../../operations/host-names";
import { transparentHugePages } from "../../operations/huge-pages";
import { kernelModules } from "../../operations/kernel-modules";
import { localProxy, noLocalProxy } from "../../operations/local-proxy";
import { networkManager } from "../../operations/network-manager";
import { networkd } from "../../operations/networkd";
import { packages } from "../../operations/packages";
import { serviceUnits } from "../../operations/service-units";
import { swapOff } from "../../operations/swap-off";
import { sysctls } from "../../operations/sysctls";
import { timeSync } from "../../operations/time-sync";
import type { Operation, Phase } from "../phase";
import { conntrackEntries, withConntrack } from "./conntrack";
import { ownContainerd } from "./containerd";
import { type Desired, desiredOf } from "./desired";
import { factsOf, type HostFacts } from "./facts";
import { lastCheck } from "./last-check";
import { preflight } from "./preflight";
import { verify } from "./verify";

/** Nodes that are changed at the same time: what goes to them goes through one line. */
const AT_ONCE = 32;

/** conntrack's size counts processors, which only the facts know. */
const ownConntrack: Operation<Desired, HostFacts> = (desired, facts) =>
  conntrackBuckets({ conntrackMax: conntrackEntries(desired, facts.system) }, facts);
const allSysctls: Operation<Desired, HostFacts> = (desired, facts) =>
  sysctls({ sysctls: withConntrack(desired.sysctls, conntrackEntries(desired, facts.system)) }, facts);

/**
 * The operating system of every node, up to a running containerd and a firewall.
 *
 * @param source where artefacts come from
 * @throws what the source throws where it has not got what the nodes need
 */
export async function hostBaseline(
  spec: ClusterSpec,
  source: ArtifactSource,
): Promise<Phase<Desired, HostFacts>> {
  const offer = await source.offer("amd64", EVERY_ROLE);
  return {
    name: "host-baseline",
    nodes: ({ nodes }) => nodes,
    desired: ({ node }) => desiredOf(spec, node, offer),
    facts: factsOf,
    preflight,
    lastCheck,
    operations: [
      packages,
      localProxy,
      hostNames,
      noLocalProxy,
      timeSync,
      swapOff,
      kernelModules,
      ownConntrack,
      allSysctls,
      transparentHugePages,
      programs,
      networkManager,
      networkd,
      serviceUnits,
      ownContainerd,
      images,
      firewall,
    ],
    atOnce: () => AT_ONCE,
    verify,
    artifacts: source,
  };
}
