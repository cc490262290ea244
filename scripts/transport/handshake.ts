import type { Duplex } from "node:stream";
import { NodeSSH } from "node-ssh";
import type { Client } from "ssh2";
import { messageOf } from "../../spec/errors";
import { UnreachableError } from "../errors";
import { endpoint, portOf, type Host } from "./host";
import { hostKeyAlgorithms } from "./host-key-algorithms";
import { hostKeyRefusal } from "./host-key-check";
import { hostKeyFromWire } from "./host-key";
import type { Identity } from "./identity";
import type { Limits } from "./limits";
import { Login } from "./login";
import { connectionLost, tooSlow, TransientError } from "./unreachable";

type Stage = "the handshake" | "the login";

/**
 * Key exchange, host key check and login over an open stream.
 * @returns a client that is logged in. The caller owns its errors: it has a listener already.
 * @throws UnreachableError `host-key-*`, `ssh-login-refused`, `ssh-time-limit`; TransientError when the stream ends early.
 */
export async function handshake(
  stream: Duplex,
  host: Host,
  identity: Identity,
  limits: Limits,
): Promise<Client> {
  if (stream.destroyed)
    throw transient(connectionLost(host, "the wait for a handshake", new Error("closed by the server")));
  const login = new Login(host, identity);
  const ssh = new NodeSSH();
  let stage: Stage = "the handshake";
  let refusal: UnreachableError | undefined;
  const giveUp = (what: string, limit: number): void => {
    refusal = tooSlow(host, what, limit, "the machine hangs or is overloaded; look at its console");
    stream.destroy();
  };

  const ready = ssh.connect({
    sock: stream,
    username: host.user,
    hostVerifier: (wire: Buffer) => {
      refusal = hostKeyRefusal(host, hostKeyFromWire(wire));
      return refusal === undefined;
    },
    algorithms: { serverHostKey: hostKeyAlgorithms(host.hostKeys.lookup(host.address, portOf(host))) },
    authHandler: login.next,
    readyTimeout: 0,
    keepaliveInterval: limits.keepaliveInterval,
    keepaliveCountMax: limits.keepaliveMissed,
  });
  const client = ssh.connection;
  if (client === null) throw new TypeError("node-ssh made no client");
  let said = "";
  // node-ssh takes its own listener away once it is logged in, and an error event without any ends the process.
  client.on("error", (error) => (said ||= error.message));
  let timer = setTimeout(giveUp, limits.handshake, "an SSH handshake", limits.handshake);
  client.once("handshake", () => {
    stage = "the login";
    clearTimeout(timer);
    timer = setTimeout(giveUp, limits.authentication, "an answer to our login", limits.authentication);
  });

  try {
    await ready;
    return client;
  } catch (error) {
    stream.destroy();
    throw refusal ?? ended(host, stage, login, error);
  } finally {
    clearTimeout(timer);
  }
}

/** sshd answers a refused login with a message of its own; a stream that just ends is worth another try (MaxStartups). */
function ended(host: Host, stage: Stage, login: Login, error: unknown): UnreachableError {
  const said = messageOf(error);
  const { level, code } = error as { level?: string; code?: unknown };
  // A number is the reason of the server's own SSH_MSG_DISCONNECT: it has decided, another try would annoy it.
  const decided = stage === "the login" && typeof code === "number";
  if (level === "client-authentication" || decided) return login.refusal(said);
  if (level === "handshake") return disagreement(host, said);
  return transient(connectionLost(host, stage, error));
}

function disagreement(host: Host, said: string): UnreachableError {
  return new UnreachableError(`${endpoint(host)} and this program agree on no SSH algorithms: ${said}`, {
    code: "ssh-handshake",
    subject: host.name,
    hint: "look for KexAlgorithms, HostKeyAlgorithms, Ciphers and MACs in the machine's sshd_config; allow curve25519-sha256 and aes128-gcm@openssh.com",
  });
}

function transient({ message, code, subject, hint, cause }: UnreachableError): TransientError {
  return new TransientError(message, { code, subject, hint, cause });
}
