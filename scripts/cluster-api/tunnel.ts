import { forwardLocal, type Connection } from "../transport";
import { ClusterApi } from "./cluster-api";
import type { Credentials } from "./credentials";
import { httpsTarget } from "./http";

/** An API that is reached through a node, until it is closed. */
export interface OpenApi {
  readonly api: ClusterApi;
  /** TCP port on 127.0.0.1 that leads to the API server. */
  readonly port: number;
  close(): Promise<void>;
}

/** Where an API server is, seen from the node the tunnel goes through. */
export interface ApiPlace {
  readonly address: string;
  readonly port: number;
  /** Name in its certificate. */
  readonly serverName: string;
}

/**
 * Opens a tunnel to an API server. Nothing is asked yet: a server that is down shows with the first call.
 * @param patience see ClusterApi
 */
export async function openApi(
  connection: Connection,
  place: ApiPlace,
  credentials: Credentials,
  subject: string,
  patience = 0,
): Promise<OpenApi> {
  const forward = await forwardLocal(connection, place.address, place.port);
  const target = {
    ...httpsTarget(forward.port, place.serverName, credentials),
    lost: connection.lost,
    refusal: () => forward.refusal(),
  };
  return {
    api: new ClusterApi(target, subject, patience),
    port: forward.port,
    close: async () => {
      target.agent.destroy();
      await forward.close();
    },
  };
}
