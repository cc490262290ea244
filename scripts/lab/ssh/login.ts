import { setTimeout as delay } from "node:timers/promises";
import { UnreachableError } from "../../errors";
import { type Host, pinnedKeys, Transport } from "../../transport";
import { sh } from "../../shell";
import type { MachineAccess } from "./access";

/** sshd comes a few seconds after the host key; a busy host stretches them. */
const LOGIN_MILLISECONDS = 900_000;

/**
 * How long one attempt may take, at first and at most. QEMU accepts a connection before the guest has a network, and
 * then offers it to the guest at longer and longer intervals: a new attempt is sooner through.
 */
const ATTEMPT_MILLISECONDS = { first: 5_000, most: 60_000 };

/** The machine as the transport knows hosts. */
export function asHost(access: MachineAccess, hostKey: string): Host {
  return {
    name: access.name,
    address: access.address,
    port: access.port,
    user: access.user,
    authentication: { kind: "key-file", path: access.keyFile },
    hostKeys: pinnedKeys([hostKey], access.knownHostsFile),
  };
}

async function logIn(host: Host, patience: number): Promise<void> {
  const transport = new Transport({ connectAttempts: 1, handshake: patience, authentication: 60_000 });
  try {
    const connection = await transport.connect(host);
    await connection.run({ what: "answer", text: sh`true`, as: "login user" });
  } finally {
    await transport.close();
  }
}

/**
 * Waits until a machine takes a real login with its pinned host key. QEMU itself accepts connections long before
 * the guest does, so nothing less proves anything.
 *
 * @throws UnreachableError `host-key-*` at once, otherwise the last failure after 15 minutes
 */
export async function waitForLogin(access: MachineAccess, hostKey: string): Promise<void> {
  const host = asHost(access, hostKey);
  const deadline = Date.now() + LOGIN_MILLISECONDS;
  for (
    let patience = ATTEMPT_MILLISECONDS.first;
    ;
    patience = Math.min(patience * 1.5, ATTEMPT_MILLISECONDS.most)
  ) {
    try {
      await logIn(host, patience);
      return;
    } catch (error) {
      const final = !(error instanceof UnreachableError) || error.code.startsWith("host-key-");
      if (final || Date.now() > deadline) throw error;
      await delay(500);
    }
  }
}
