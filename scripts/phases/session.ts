import { milliseconds } from "../../spec/durations";
import type { ClusterSpec } from "../../spec";
import { Transport } from "../transport";
import { Hosts } from "./hosts";
import type { Report } from "./report";

/** What the phases of one run share: how nodes are reached, connections, and who is told about progress. */
export interface Session {
  readonly hosts: Hosts;
  readonly transport: Transport;
  readonly report: Report;
}

/** An emulated machine takes seconds for a key exchange; everybody else is held to the transport's defaults. */
const EMULATED = {
  handshake: 90_000,
  authentication: 90_000,
  channelOpen: 60_000,
  keepaliveInterval: 60_000,
};

/**
 * Milliseconds all commands of a node may take that travel together. A first apt-get upgrade waits for the machine's own
 * (10 min) and is long by itself; kubeadm waits as long as the spec gives a control plane. A dead node is noticed by
 * keepalive long before.
 */
export function execLimit({ kubernetes }: ClusterSpec): number {
  return Math.max(1_800_000, milliseconds(kubernetes.controlPlaneTimeout) + 600_000);
}

/** Runs `body` with a session for this cluster, and ends every connection afterwards, whatever happens. */
export async function withSession<T>(
  spec: ClusterSpec,
  report: Report,
  body: (session: Session) => Promise<T>,
): Promise<T> {
  const transport = new Transport({
    ...(spec.machines.source === "lab" ? EMULATED : {}),
    exec: execLimit(spec),
  });
  try {
    return await body({ hosts: new Hosts(), transport, report });
  } finally {
    await transport.close();
  }
}
