import { ENCAPSULATION_OVERHEAD, WIREGUARD_OVERHEAD } from "../facts/encapsulation-overhead";
import type { ClusterSpec } from "../schema/cluster";
import { finding, type Finding, type Rule } from "./rule";

/** RFC 8200, section 5: every link that carries IPv6 carries packets of this size. Unit: bytes. */
const IPV6_LEAST = 1280;

/** The pods' MTU fits into the underlay together with everything that wraps their packets. */
export const mtu: Rule = {
  name: "mtu",
  check: (spec, context) => {
    const path = context.isWritten(["network", "mtu"]) ? ["network", "mtu"] : ["network", "underlay", "mtu"];
    return [...tooLarge(spec), ...tooSmall(spec)].map(([severity, text]) => finding(severity, path, text));
  },
};

type Text = [Finding["severity"], Pick<Finding, "what" | "why" | "instead">];

function tooLarge({ network }: ClusterSpec): Text[] {
  const overhead = wrapping(network);
  const most = network.underlay.mtu - Math.max(0, ...overhead.map(({ bytes }) => bytes));
  if (network.mtu <= most) return [];
  const sum = overhead.map(({ name, bytes }) => `, ${name} takes ${bytes}`).join("");
  return [
    [
      "error",
      {
        what: `${network.mtu} bytes for pods; expected at most ${most}: the underlay carries ${network.underlay.mtu}${sum}`,
        why: "Small packets pass and big ones vanish: connections open, then hang. Nothing logs it.",
        instead: `mtu: ${most}, or nothing, which derives it; or the network.underlay.mtu the provider really carries`,
      },
    ],
  ];
}

function tooSmall({ network, kubernetes }: ClusterSpec): Text[] {
  if (network.mtu >= IPV6_LEAST) return [];
  const isDual = kubernetes.dualStack.enabled;
  return [
    [
      isDual ? "error" : "warning",
      {
        what: `${network.mtu} bytes for pods; expected at least ${IPV6_LEAST}`,
        why: isDual
          ? "IPv6 does not work on a link that carries less (RFC 8200)."
          : "Packets this small cost CPU, and some paths and programs take 1280 for granted.",
        instead: `mtu: ${IPV6_LEAST} or more, on an underlay with room for it`,
      },
    ],
  ];
}

/** What adds bytes to a pod's packet. WireGuard replaces the encapsulation, so the larger one counts. */
function wrapping({ encapsulation, fallback, wireguard }: ClusterSpec["network"]) {
  const modes = fallback === undefined ? [encapsulation] : [encapsulation, fallback];
  const all = [
    ...modes.map((name) => ({ name, bytes: ENCAPSULATION_OVERHEAD[name] })),
    ...(wireguard ? [{ name: "WireGuard", bytes: WIREGUARD_OVERHEAD }] : []),
  ];
  return all.filter(({ bytes }) => bytes > 0);
}
