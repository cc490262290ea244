import { connect, type Socket } from "node:net";
import { UnreachableError } from "../errors";
import { endpoint, portOf, type Host } from "./host";
import { reasonOf, tooSlow, TransientError } from "./unreachable";

/** Gone in a second when sshd restarts, a listen queue is full or a resolver hiccups. */
const WORTH_ANOTHER_TRY = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "EAI_AGAIN"]);

/**
 * A TCP connection to the host. TCP_NODELAY is set here because ssh2 never does: without it every small exchange
 * waits 40 ms for a delayed acknowledgement.
 * @param limit milliseconds
 * @throws UnreachableError (`tcp-refused`, `ssh-time-limit`)
 */
export function openSocket(host: Host, limit: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: host.address, port: portOf(host), noDelay: true });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(
        tooSlow(
          host,
          "a TCP connection to be accepted",
          limit,
          "check the address, the firewall and that the machine is up",
        ),
      );
    }, limit);
    socket.once("error", (cause) => {
      clearTimeout(timer);
      reject(unconnected(host, cause));
    });
    socket.once("connect", () => {
      clearTimeout(timer);
      socket.removeAllListeners("error");
      // Until ssh2 listens, which may be a while later, a reset by the server must not end the process.
      socket.on("error", () => undefined);
      resolve(socket);
    });
  });
}

function unconnected(host: Host, cause: NodeJS.ErrnoException): UnreachableError {
  const Kind = WORTH_ANOTHER_TRY.has(cause.code ?? "") ? TransientError : UnreachableError;
  return new Kind(`no TCP connection to ${endpoint(host)}: ${reasonOf(cause)}`, {
    code: "tcp-refused",
    subject: host.name,
    hint: "check the address and port, that the machine is up, that sshd listens there, and the firewall in between",
    cause,
  });
}
