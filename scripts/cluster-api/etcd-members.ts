import { ConstantBackoff, handleWhen, retry } from "cockatiel";
import { forwardLocal, type Connection } from "../transport";
import { apiUnreachable } from "./api-error";
import type { Credentials } from "./credentials";
import { httpsTarget, send, textOf, type HttpsTarget } from "./http";
import { PhaseError } from "../errors";

/** One member as etcd lists it. */
export interface EtcdMember {
  /** Decimal. */
  readonly id: string;
  /** Name of the node; empty for a member that was added and never started. */
  readonly name: string;
  readonly peerUrls: readonly string[];
  readonly isLearner: boolean;
}

/** etcd of one node, through a tunnel to it. */
export interface OpenEtcd {
  /** The membership as this member knows it. */
  members(): Promise<readonly EtcdMember[]>;
  /** Takes a member out. @param id decimal */
  remove(id: string): Promise<void>;
  /** Whether this member serves, with quorum: it answers a linearizable read. */
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
}

const CLIENT_PORT = 2379;

/** Milliseconds for one answer of an emulated machine. */
const TIME_LIMIT = 60_000;

/** etcd answered, and said no. */
class EtcdRefusal extends PhaseError {
  constructor(
    node: string,
    path: string,
    /** HTTP status of its gateway. */
    readonly status: number,
    answer: string,
  ) {
    super(`etcd ${path}: expected success; found ${status}: ${answer.slice(0, 300)}`, {
      code: "etcd-refused",
      subject: node,
      hint: "running again is safe; on the node: crictl or etcdctl show etcd's own view",
    });
  }
}

const isRefusal = (error: unknown, status: number): boolean =>
  error instanceof EtcdRefusal && error.status === status;

/**
 * 503: etcd elects a leader, or takes no member out before its connections are five seconds old (HealthInterval in
 * etcdserver). Both pass within seconds, half a minute is for emulated machines.
 */
const patiently = retry(
  handleWhen((error) => isRefusal(error, 503)),
  { maxAttempts: 15, backoff: new ConstantBackoff(2_000) },
);

/**
 * Opens a tunnel to a node's etcd and speaks its JSON gateway (etcd's grpc-gateway, on by default), so that nothing
 * has to be installed or started on the node.
 *
 * @param credentials etcd's own CA and a client certificate it signed
 * @param address as the node sees it: its own etcd unless another member's is given
 */
export async function openEtcd(
  connection: Connection,
  credentials: Credentials,
  node: string,
  address = "127.0.0.1",
): Promise<OpenEtcd> {
  const forward = await forwardLocal(connection, address, CLIENT_PORT);
  const target = httpsTarget(forward.port, "localhost", credentials);
  const ask = (path: string, body: unknown) => call(target, node, path, body);
  return {
    members: async () => {
      const list = () => ask("/v3/cluster/member/list", { linearizable: true });
      return (await patiently.execute(list)).members?.map(member) ?? [];
    },
    remove: async (ID) => {
      const take = () => ask("/v3/cluster/member/remove", { ID });
      // The first try may have done it, and its answer have been lost with the leader.
      await patiently.execute(take).catch((error: unknown) => {
        if (!isRefusal(error, 404)) throw error;
      });
    },
    // A range over one key that nobody writes needs the leader and a quorum.
    isHealthy: () =>
      ask("/v3/kv/range", { key: "a3ViZWZqb3Jk", limit: 1 }).then(
        () => true,
        () => false,
      ),
    close: async () => {
      target.agent.destroy();
      await forward.close();
    },
  };
}

interface GatewayAnswer {
  readonly members?: readonly GatewayMember[];
}

interface GatewayMember {
  readonly ID: string;
  readonly name?: string;
  readonly peerURLs?: readonly string[];
  readonly isLearner?: boolean;
}

function member({ ID, name = "", peerURLs = [], isLearner = false }: GatewayMember): EtcdMember {
  return { id: ID, name, peerUrls: peerURLs, isLearner };
}

async function call(target: HttpsTarget, node: string, path: string, body: unknown): Promise<GatewayAnswer> {
  const response = await send(target, {
    method: "POST",
    path,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIME_LIMIT),
  }).catch((error: unknown) => {
    throw apiUnreachable(node, `etcd ${path}`, error);
  });
  const text = await textOf(response);
  if (response.statusCode === 200) return JSON.parse(text) as GatewayAnswer;
  throw new EtcdRefusal(node, path, response.statusCode ?? 0, text);
}
