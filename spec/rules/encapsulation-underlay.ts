import type { ClusterSpec } from "../schema/cluster";
import { finding, type Finding, type Rule } from "./rule";

const ENCAPSULATION = ["network", "encapsulation"];
const FALLBACK = ["network", "fallback"];

/** Pod packets leave a node in a form that the network below carries. */
export const encapsulationUnderlay: Rule = {
  name: "encapsulation-underlay",
  check: (spec) => [...unwrapped(spec), ...wrapper(spec), ...fallback(spec)],
};

/** The lab's own switch carries any address, so static routes need no declaration there. */
function unwrapped({ network, machines }: ClusterSpec): Finding[] {
  const { plugin, encapsulation, underlay } = network;
  const isUnwrapped =
    (plugin === "calico" && encapsulation === "None") ||
    (plugin === "static-routes" && machines.source === "static");
  if (!isUnwrapped || underlay.routesPodAddresses) return [];
  const isCalico = plugin === "calico";
  return [
    finding("error", isCalico ? ENCAPSULATION : ["network", "plugin"], {
      what: `${isCalico ? "encapsulation None" : "plugin static-routes"} without network.underlay.routesPodAddresses: true`,
      why: "Packets leave with pod addresses, and many VPS networks silently drop source addresses they do not know; a BGP session that is Established proves nothing, since it uses node addresses.",
      instead: isCalico
        ? "encapsulation: IPIPCrossSubnet; or underlay.routesPodAddresses: true if the provider says so (it is probed, and fallback: IPIPCrossSubnet says what then)"
        : "plugin: calico; or underlay.routesPodAddresses: true if the provider says so",
    }),
  ];
}

function wrapper({ network }: ClusterSpec): Finding[] {
  const { plugin, encapsulation } = network;
  if (plugin === "calico" || encapsulation === "None") return [];
  return [
    finding("error", ENCAPSULATION, {
      what: `${encapsulation} with plugin ${plugin}; expected None`,
      why:
        plugin === "none"
          ? "A pod network of your own wraps packets as it pleases; the kit would not apply this."
          : "Static routes wrap nothing: the setting would promise what does not happen.",
      instead: "encapsulation: None, or plugin: calico",
    }),
  ];
}

function fallback({ network }: ClusterSpec): Finding[] {
  const { plugin, encapsulation } = network;
  if (network.fallback === undefined) return [];
  if (plugin === "calico" && encapsulation === "None") return [];
  return [
    finding("warning", FALLBACK, {
      what: `${network.fallback} with plugin ${plugin} and encapsulation ${encapsulation}; it is only used with calico and None`,
      why: "The probe that decides about it runs where pod packets travel unwrapped.",
      instead: "nothing: remove fallback, or set encapsulation: None",
    }),
  ];
}
