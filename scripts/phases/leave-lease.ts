import { setTimeout as pause } from "node:timers/promises";
import { hasStatus, type ClusterApi, type KubernetesObject } from "../cluster-api";
import { PhaseError } from "../errors";

const LEASES = "/apis/coordination.k8s.io/v1/namespaces/kube-system/leases";
const NAME = "kubefjord-leave";

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
 * @param holder name of the node that leaves
 * @param timeLimit milliseconds to wait for the others
 * @throws PhaseError `leave-busy` where another one holds it for too long
 */
export async function oneAtATime<T>(
  api: ClusterApi,
  holder: string,
  timeLimit: number,
  work: () => Promise<T>,
): Promise<T> {
  const limit = performance.now() + timeLimit;
  while (!(await take(api, holder))) {
    if (performance.now() > limit) throw busy(holder);
    await pause(ASK_EVERY);
  }
  const renewal = setInterval(() => void take(api, holder).catch(() => false), RENEW_EVERY);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await api.delete(`${LEASES}/${NAME}`);
  }
}

/** Takes or renews the lease; false where somebody else holds it. The object's version makes it a compare-and-swap. */
async function take(api: ClusterApi, holder: string): Promise<boolean> {
  const now = new Date();
  const spec = {
    holderIdentity: holder,
    leaseDurationSeconds: DURATION,
    renewTime: now.toISOString().replace("Z", "000Z"),
  };
  try {
    const lease = await api.find<Lease>(`${LEASES}/${NAME}`);
    if (lease === undefined) {
      await api.create(LEASES, {
        apiVersion: "coordination.k8s.io/v1",
        kind: "Lease",
        metadata: { name: NAME },
        spec,
      });
      return true;
    }
    if (lease.spec.holderIdentity !== holder && !isStale(lease, now)) return false;
    await api.replace(`${LEASES}/${NAME}`, { ...lease, spec });
    return true;
  } catch (error) {
    if (hasStatus(error, 409)) return false;
    throw error;
  }
}

function isStale({ spec }: Lease, now: Date): boolean {
  return spec.renewTime === undefined || now.getTime() - Date.parse(spec.renewTime) > DURATION * 1000;
}

function busy(holder: string): PhaseError {
  return new PhaseError("expected to be the only control plane that leaves; another one is still at it", {
    code: "leave-busy",
    subject: holder,
    hint: "run again when it is done; a run that died frees its place after a minute",
  });
}
