import type { NodeSpec } from "../../spec";
import { virtualServers } from "../facts/ipvs";
import { strictArp } from "../facts/strict-arp";
import type { Finding } from "../finding";
import { PROXY_MODE_PORT } from "../kubeadm";
import { forwardLocal, isProhibited } from "../transport";
import { askUntil } from "./ask-until";
import type { ClusterRun } from "./cluster-run";
import { controlPlaneLimit } from "./control-plane-api";
import { kubeProxyFindings, type ProxyWord } from "./kube-proxy-findings";

/** In /metrics: when this kube-proxy last wrote its rules for IPv4 (before 1.33: for all); 0 before it has. */
const LAST_SYNC = /^kubeproxy_sync_proxy_rules_last_timestamp_seconds(?:\{ip_family="IPv4"\})? ([^ ]+)$/m;

/** What is wrong with kube-proxy on a node, by its own word and the kernel's; nothing where it works as the spec says. */
export async function liveKubeProxyFindings(run: ClusterRun, node: NodeSpec): Promise<Finding[]> {
  const word = await kubeProxyWord(run, node);
  const facts = await (await run.machine(node)).ask(KUBE_PROXY_FACTS);
  return kubeProxyFindings(run.spec, node.name, { ...word, ...facts });
}

/** What the kernel knows of kube-proxy's work. */
export const KUBE_PROXY_FACTS = { virtualServers, strictArp };

/**
 * What kube-proxy says about itself, as soon as it has written its rules, or when kubernetes.controlPlaneTimeout is over.
 * Its pod counts as available before it listens (there is no readiness probe), and it listens before it writes.
 *
 * @throws UnreachableError `ssh-channel-refused` where the node's sshd forbids the way
 */
export async function kubeProxyWord(run: ClusterRun, node: NodeSpec): Promise<ProxyWord> {
  const machine = await run.machine(node);
  const forward = await forwardLocal(await machine.connection(), "127.0.0.1", PROXY_MODE_PORT);
  const get = async (path: string): Promise<string | undefined> => {
    const found = await answer(`http://127.0.0.1:${forward.port}${path}`);
    const refusal = forward.refusal();
    // One that kube-proxy does not listen for yet is waited for; what sshd forbids stays so.
    if (refusal !== undefined && isProhibited(refusal.cause)) throw refusal;
    return found;
  };
  try {
    return await askUntil(
      async () => ({ mode: await get("/proxyMode"), synced: hasSynced((await get("/metrics")) ?? "") }),
      ({ mode, synced }) => mode !== undefined && (synced || mode !== run.spec.kubeProxy.mode),
      controlPlaneLimit(run.spec),
    );
  } finally {
    await forward.close();
  }
}

/** Whether the metrics of a kube-proxy say that it has written its rules since it started. */
export function hasSynced(metrics: string): boolean {
  return Number(LAST_SYNC.exec(metrics)?.[1] ?? 0) > 0;
}

async function answer(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    return response.ok ? (await response.text()).trim() : undefined;
  } catch {
    return undefined;
  }
}
