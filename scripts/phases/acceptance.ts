import { milliseconds } from "../../spec/durations";
import type { NodeSpec } from "../../spec";
import { isTrue, waitFor, type ClusterApi, type NodeObject } from "../cluster-api";
import { servesWithCertificate } from "../facts/serving-certificate";
import { surplusNodeFindings } from "./acceptance-nodes";
import { restartFindings, restartsOf, systemPods } from "./acceptance-restarts";
import { podFindings } from "./acceptance-pods";
import { awaitKubeProxy } from "./cluster-kube-proxy";
import { byName, ClusterRun } from "./cluster-run";
import { clusterAccess } from "./control-plane-api";
import { failVerification } from "./failures";
import { kubeProxyFindings } from "./kube-proxy-findings";
import { KUBE_PROXY_FACTS, kubeProxyWord } from "./live-kube-proxy";
import type { RunPhase } from "./registry";
import { awaitCertificates } from "./serving-certificates";

/** Phase `acceptance`: the deployed cluster proves what the spec promised, or the deploy fails and says why. */
export const acceptance: RunPhase = async ({ spec, project }, session) => {
  if (!spec.acceptance.enabled) return;
  const nodes = [...spec.nodes].sort(byName);
  await ClusterRun.around("acceptance", { spec, project, session }, nodes, async (run) => {
    const { api } = await clusterAccess(run);
    const restarts = restartsOf(await systemPods(api));
    await run.show(spec.cluster, "all nodes Ready", () => awaitReady(run, api, nodes));
    await run.show(spec.cluster, "kube-proxy and cluster DNS available", () => awaitSystem(run, api));
    const looks = await run.forNodes(nodes, (node) => lookAt(run, node));
    const pods = hasNetwork(run) ? await podFindings(run, api) : [];
    const without = looks.flatMap(({ node, servingCertificate }) => (servingCertificate ? [] : [node]));
    await awaitCertificates(run, api, without);
    const surplus = await surplusNodeFindings(run, api);
    const loops = restartFindings(restarts, await systemPods(api));
    const findings = [...looks.flatMap(({ proxy }) => proxy), ...pods, ...surplus, ...loops];
    for (const finding of findings) session.report({ phase: "acceptance", kind: "finding", finding });
    failVerification(findings, spec.cluster);
  });
};

/** What a node says of kube-proxy and of its kubelet's certificate, in one round trip. */
async function lookAt(run: ClusterRun, node: NodeSpec) {
  const word = await kubeProxyWord(run, node);
  const questions = { ...KUBE_PROXY_FACTS, servingCertificate: servesWithCertificate };
  const { servingCertificate, ...facts } = await (await run.machine(node)).ask(questions);
  return { node, servingCertificate, proxy: kubeProxyFindings(run.spec, node.name, { ...word, ...facts }) };
}

async function awaitReady(run: ClusterRun, api: ClusterApi, nodes: readonly NodeSpec[]): Promise<void> {
  // Without a pod network of ours, Ready is whoever brings one's to reach.
  if (!hasNetwork(run)) return;
  await waitFor<NodeObject>(api, {
    what: "all nodes Ready",
    path: "/api/v1/nodes",
    missing: (found) => {
      const ready = new Set(
        found.filter(({ status }) => isTrue(status.conditions, "Ready")).map(({ metadata }) => metadata.name),
      );
      const waiting = nodes.filter(({ name }) => !ready.has(name)).map(({ name }) => name);
      return waiting.length === 0 ? undefined : `${waiting.join(", ")} not Ready`;
    },
    timeLimit: milliseconds(run.spec.acceptance.timeout),
  });
}

async function awaitSystem(run: ClusterRun, api: ClusterApi): Promise<void> {
  await awaitKubeProxy(run, api);
  if (!hasNetwork(run)) return;
  await waitFor<{
    readonly metadata: { readonly name: string };
    readonly status: { readonly availableReplicas?: number };
  }>(api, {
    what: "cluster DNS available",
    path: "/apis/apps/v1/namespaces/kube-system/deployments?fieldSelector=metadata.name=coredns",
    missing: ([dns]) => ((dns?.status.availableReplicas ?? 0) > 0 ? undefined : "no CoreDNS pod available"),
    timeLimit: milliseconds(run.spec.acceptance.timeout),
  });
}

function hasNetwork({ spec }: ClusterRun): boolean {
  return spec.network.plugin !== "none";
}
