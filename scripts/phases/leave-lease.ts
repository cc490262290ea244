import { setTimeout as pause } from "node:timers/promises";
import { hasStatus, type ClusterApi, type KubernetesObject } from "../cluster-api";
import { cleanUpAfter } from "../cluster-api/clean-up";
import { PhaseError } from "../errors";

const LEASES = "/apis/coordination.k8s.io/v1/namespaces/kube-system/leases";
const LEASE = `${LEASES}/kubefjord-leave`;

/** Seconds after which a holder that no longer renews is taken for dead. */
const DURATION = 60;
const RENEW_EVERY = 15_000;
const ASK_EVERY = 5_000;

interface Lease extends KubernetesObject {
  readonly spec: { readonly holderIdentity?: string; readonly renewTime?: string };
}

/**
 * Does some work while holding the cluster's Lease for leaving control planes: Terraform removes nodes in parallel,
 * and etcd loses one member at a time only.
 *
 * Work whose Lease went to another one, since it could not be renewed in time, is not broken off: that would leave a node
 * half gone. It looks once more directly before it takes its member out (leaveEtcd), and the other's Lease stays.
 *
 * @param holder name of the node that leaves
 * @param timeLimit milliseconds that each of the others may take
 * @throws PhaseError `leave-busy` where another one holds it for too long
 */
export async function oneAtATime<T>(
  api: ClusterApi,
  holder: string,
  timeLimit: number,
  work: () => Promise<T>,
): Promise<T> {
  await awaitTurn(api, holder, timeLimit);
  const ended = new AbortController();
  const renewal = renew(api.impatient, holder, ended.signal);
  return cleanUpAfter(work, async () => {
    ended.abort();
    // One on its way would bring the Lease back after its end.
    await renewal;
    await release(api, holder);
  });
}

async function awaitTurn(api: ClusterApi, holder: string, timeLimit: number): Promise<void> {
  let before = "";
  let limit = 0;
  for (;;) {
    const other = await take(api, holder);
    if (other === undefined) return;
    const now = performance.now();
    if (other !== before) limit = now + timeLimit;
    if (now > limit) throw busy(holder, other);
    before = other;
    await pause(ASK_EVERY);
  }
}

async function renew(api: ClusterApi, holder: string, ended: AbortSignal): Promise<void> {
  for (;;) {
    await pause(RENEW_EVERY, undefined, { signal: ended }).catch(() => undefined);
    if (ended.aborted) return;
    await take(api, holder).catch(() => undefined);
  }
}

/** Gives the Lease back, unless it is another one's by now. */
async function release(api: ClusterApi, holder: string): Promise<void> {
  const lease = await api.find<Lease>(LEASE);
  if (lease?.spec.holderIdentity !== holder) return;
  await api.delete(LEASE, lease.metadata).catch((error: unknown) => {
    if (!hasStatus(error, 409)) throw error;
  });
}

/**
 * Takes or renews the lease; where somebody else holds it, who that is. The object's version makes it a compare-and-swap.
 */
async function take(api: ClusterApi, holder: string): Promise<string | undefined> {
  const now = new Date();
  const spec = {
    holderIdentity: holder,
    leaseDurationSeconds: DURATION,
    renewTime: now.toISOString().replace("Z", "000Z"),
  };
  try {
    const lease = await api.find<Lease>(LEASE);
    if (lease === undefined) {
      await api.create(LEASES, {
        apiVersion: "coordination.k8s.io/v1",
        kind: "Lease",
        metadata: { name: "kubefjord-leave" },
        spec,
      });
      return undefined;
    }
    const { holderIdentity = "" } = lease.spec;
    if (holderIdentity !== holder && !isStale(lease, now)) return holderIdentity;
    await api.replace(LEASE, { ...lease, spec });
    return undefined;
  } catch (error) {
    if (hasStatus(error, 409)) return "another one";
    throw error;
  }
}

function isStale({ spec }: Lease, now: Date): boolean {
  return spec.renewTime === undefined || now.getTime() - Date.parse(spec.renewTime) > DURATION * 1000;
}

function busy(holder: string, other: string): PhaseError {
  return new PhaseError(`expected to be the only control plane that leaves; found ${other} still at it`, {
    code: "leave-busy",
    subject: holder,
    hint: "run again when it is done; a run that died frees its place after a minute",
  });
}
