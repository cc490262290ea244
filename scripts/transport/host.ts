import type { Secret } from "../secret";
import type { HostKeyPins } from "./host-key-pins";

/** How to log in to a machine. There are no passwords on purpose. */
export type Authentication =
  | {
      readonly kind: "agent";
      /** Path of the agent's socket, usually the value of SSH_AUTH_SOCK. */
      readonly socket: string;
    }
  | {
      readonly kind: "key-file";
      readonly path: string;
      /** Needed when the key file is encrypted. */
      readonly passphrase?: Secret;
    };

/** A machine that is reached by SSH. */
export interface Host {
  /** Name of the node, as messages show it. One connection is kept per name. */
  readonly name: string;
  /** IP address or DNS name. */
  readonly address: string;
  /** @default 22 */
  readonly port?: number;
  readonly user: string;
  readonly authentication: Authentication;
  /** What is known about the machine's host key. There is no way to accept just any key. */
  readonly hostKeys: HostKeyPins;
  /** The bastion to go through, which may have its own in turn. @default none, a direct connection */
  readonly jump?: Host;
}

/** `10.0.0.5:22`, `[fd00::5]:22`: where messages and URLs say a host is. */
export function endpoint(host: Pick<Host, "address" | "port">): string {
  const address = host.address.includes(":") ? `[${host.address}]` : host.address;
  return `${address}:${portOf(host)}`;
}

/** The host's port with its default. */
export function portOf(host: Pick<Host, "port">): number {
  return host.port ?? 22;
}
