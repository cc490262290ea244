import { connect } from "node:tls";
import type { ClusterSpec } from "../../spec";
import { API_SERVER_PORT } from "../../spec/facts/api-server-port";
import type { Credentials } from "../cluster-api";
import { endpoint } from "../transport";
import type { ApiAddress } from "./document";

/** Milliseconds a server gets to show its certificate. */
const PATIENCE = 3_000;

/**
 * Where the API answers from this machine, without a tunnel: the endpoint's own name first, then the control planes'
 * addresses. Undefined where it does not.
 */
export async function reachableApi(
  spec: ClusterSpec,
  credentials: Credentials,
): Promise<ApiAddress | undefined> {
  const { name, port } = spec.kubernetes.apiEndpoint;
  const planes = spec.nodes.filter(({ role }) => role === "control-plane");
  const hosts = planes.flatMap(({ address, privateAddress }) => [address, privateAddress]);
  const candidates = [
    { host: name, port },
    ...hosts.filter((host) => host !== undefined).map((host) => ({ host, port: API_SERVER_PORT })),
  ];
  const answers = await Promise.all(
    candidates.map((place) => showsCertificate(place.host, place.port, name, credentials)),
  );
  const found = candidates.find((_, index) => answers[index]);
  if (found === undefined) return undefined;
  const server = `https://${endpoint({ address: found.host, port: found.port })}`;
  return found.host === name ? { server } : { server, serverName: name };
}

/** Whether a server with the cluster's own certificate listens there. */
async function showsCertificate(
  host: string,
  port: number,
  serverName: string,
  { ca }: Credentials,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: serverName, ca, timeout: PATIENCE });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("secureConnect", () => end(socket.authorized));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}
