import type { ClusterSpec } from "../schema/cluster";
import { holds, parsePortRange, sharedPorts, showPorts, type PortRange } from "./parts/port-ranges";
import { sysctlEntries } from "./parts/sysctl-entries";
import { takenPorts } from "./parts/taken-ports";
import { finding, type Finding, type Rule } from "./rule";

const PATH = ["kubernetes", "nodePortRange"];
/** net.ipv4.ip_local_port_range of every Linux since 2.4. */
const KERNEL_DEFAULT: PortRange = { first: 32_768, last: 60_999 };

/** NodePorts are ports, and nothing else on a node uses them. */
export const nodePortRange: Rule = {
  name: "node-port-range",
  check: (spec) => {
    const range = parsePortRange(spec.kubernetes.nodePortRange);
    return range === undefined ? [unreadable(spec)] : [...ephemeral(spec, range), ...taken(spec, range)];
  },
};

function unreadable({ kubernetes }: ClusterSpec): Finding {
  return finding("error", PATH, {
    what: `${kubernetes.nodePortRange}; expected two ports from 1 to 65535, the lower one first`,
    why: "The API server exits at a range it cannot read.",
    instead: "30000-32767",
  });
}

function ephemeral(spec: ClusterSpec, range: PortRange): Finding[] {
  const [written] = sysctlEntries(spec, "net.ipv4.ip_local_port_range");
  const local = written === undefined ? KERNEL_DEFAULT : parsePortRange(written.value);
  if (written !== undefined && local === undefined) {
    return [
      finding("error", written.path, {
        what: `"${written.value}"; expected two ports, the lower one first`,
        why: "The kernel refuses the line, and the host phase stops at it.",
        instead: '"32768 60999", the kernel\'s own, or nothing',
      }),
    ];
  }
  const shared = sharedPorts(range, local ?? KERNEL_DEFAULT);
  if (shared === undefined || isReserved(spec, shared)) return [];
  const source =
    written === undefined ? "the kernel's own ip_local_port_range" : "net.ipv4.ip_local_port_range";
  return [
    finding("error", written?.path ?? PATH, {
      what: `NodePorts ${showPorts(range)} and ${source} ${showPorts(local ?? KERNEL_DEFAULT)} share ${showPorts(shared)}`,
      why: "An outgoing connection may hold a port that a Service needs: the NodePort then fails now and then, on one node.",
      instead: apart(range, written !== undefined, showPorts(shared)),
    }),
  ];
}

/** The sysctl alone cannot mend a range that reaches into the kernel's own ports too. */
function apart(range: PortRange, isWritten: boolean, shared: string): string {
  const fitsKernel = sharedPorts(range, KERNEL_DEFAULT) === undefined;
  const both = [
    ...(fitsKernel ? [] : ["nodePortRange: 30000-32767, just below the kernel's ports"]),
    ...(isWritten ? ["no net.ipv4.ip_local_port_range, which leaves the kernel's 32768-60999"] : []),
  ].join(", with ");
  return `${both}; or the sysctl net.ipv4.ip_local_reserved_ports: "${shared}"`;
}

/** Whether net.ipv4.ip_local_reserved_ports keeps every one of these ports out of the kernel's choice. */
function isReserved(spec: ClusterSpec, { first, last }: PortRange): boolean {
  const reserved = sysctlEntries(spec, "net.ipv4.ip_local_reserved_ports")
    .flatMap(({ value }) => value.split(","))
    .flatMap((text) => parsePortRange(text.includes("-") ? text : `${text}-${text}`) ?? [])
    .sort((a, b) => a.first - b.first);
  let next = first;
  for (const range of reserved) if (holds(range, next)) next = range.last + 1;
  return next > last;
}

function taken(spec: ClusterSpec, range: PortRange): Finding[] {
  const { controller, placement } = spec.ingress;
  const ingress =
    controller === "none" || !placement.hostPorts
      ? []
      : [
          { port: placement.httpPort, by: "ingress.placement.httpPort" },
          { port: placement.httpsPort, by: "ingress.placement.httpsPort" },
        ];
  return [...takenPorts(spec), ...ingress]
    .filter(({ port }) => holds(range, port))
    .map(({ port, by }) =>
      finding("error", PATH, {
        what: `${showPorts(range)} includes ${port}, the port of ${by}`,
        why: "A Service may be given that port, and takes the packets meant for the program on the node.",
        instead: "30000-32767, or another port for the other",
      }),
    );
}
