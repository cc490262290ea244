import type { Duplex } from "node:stream";
import { UnreachableError } from "../errors";
import type { Connection } from "./connection";
import { endpoint, portOf, type Host } from "./host";
import { isProhibited, reasonOf, TransientError } from "./unreachable";

/**
 * A stream to a host through its bastion.
 * @throws UnreachableError (`ssh-jump-refused`) that names the host, and what ended the bastion's connection.
 */
export async function jump(bastion: Connection, host: Host): Promise<Duplex> {
  try {
    return await bastion.openStream(host.address, portOf(host));
  } catch (error) {
    if (!(error instanceof UnreachableError) || error.code !== "ssh-channel-refused") throw error;
    // What the bastion may not do stays so; a node behind it that refuses may be starting its sshd.
    const prohibited = isProhibited(error.cause);
    const Kind = prohibited ? UnreachableError : TransientError;
    const found = prohibited ? "it is not allowed there" : reasonOf(error.cause);
    throw new Kind(`the bastion ${bastion.toString()} does not lead to ${endpoint(host)}: ${found}`, {
      code: "ssh-jump-refused",
      subject: host.name,
      hint: "check that the bastion reaches this address and port, and AllowTcpForwarding and PermitOpen in its sshd_config",
      cause: error,
    });
  }
}
