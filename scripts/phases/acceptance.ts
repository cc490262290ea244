import { milliseconds } from "../../spec/durations";
import type { NodeSpec } from "../../spec";
import { isTrue, waitFor, type ClusterApi, type NodeObject } from "../cluster-api";
import { UnreachableError } from "../errors";
import type { Finding } from "../finding";
import { servesWithCertificate } from "../facts/serving-certificate";
import { surplusNodeFindings } from "./acceptance-nodes";
import { restartFindings, restartsOf, systemPods, watchRestarts } from "./acceptance-restarts";
import { podFindings } from "./acceptance-pods";
import { awaitKubeProxy } from "./cluster-kube-proxy";
import { byName, ClusterRun } from "./cluster-run";
import { clusterAccess } from "./control-plane-api";
import { failVerification } from "./failures";
import { orLate, unseenFinding } from "./late";
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
    const late = await lateFindings(run, api, nodes);
    const looks = await run.forNodes(nodes, (node) => lookAt(run, node));
    const serves = late.length === 0;
    const pods = hasNetwork(run) && serves ? await podFindings(run, api) : [];
    const without = looks.flatMap(({ node, hasCertificate }) => (hasCertificate ? [] : [node]));
    const certificates = serves ? await orLate(() => awaitCertificates(run, api, without)) : [];
    const surplus = await surplusNodeFindings(run, api);
    const proxies = looks.flatMap(({ findings }) => findings);
    const found = [...late, ...proxies, ...pods, ...certificates, ...surplus];
    // What fails already does so without another two minutes.
    const loops = found.some(({ severity }) => severity === "error")
      ? restartFindings(restarts, await systemPods(api))
      : await watchRestarts(run, api, restarts);
    const findings = [...found, ...loops];
    for (const finding of findings) session.report({ phase: "acceptance", kind: "finding", finding });
    failVerification(findings, spec.cluster);
  });
};

/** What a node shows. */
interface Look {
  readonly node: NodeSpec;
  /** Whether its kubelet serves with a certificate of the cluster's; true where nobody could look. */
  readonly hasCertificate: boolean;
  readonly findings: readonly Finding[];
}

/** What a node says of kube-proxy and of its kubelet's certificate, in one round trip. */
async function lookAt(run: ClusterRun, node: NodeSpec): Promise<Look> {
  try {
    const word = await kubeProxyWord(run, node);
    const questions = { ...KUBE_PROXY_FACTS, hasCertificate: servesWithCertificate };
    const { hasCertificate, ...facts } = await (await run.machine(node)).ask(questions);
    return { node, hasCertificate, findings: kubeProxyFindings(run.spec, node.name, { ...word, ...facts }) };
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return { node, hasCertificate: true, findings: [unseenFinding(node.name, error)] };
  }
}

/** One thing after the other, and no further than the first that does not come: the others would be waited for in vain. */
async function lateFindings(
  run: ClusterRun,
  api: ClusterApi,
  nodes: readonly NodeSpec[],
): Promise<Finding[]> {
  const { cluster } = run.spec;
  const ready = "wait until all nodes are Ready";
  const late = await run.show(cluster, ready, () => lateNodes(run, api, nodes));
  if (late.length > 0) return late;
  return run.show(cluster, "wait for kube-proxy and cluster DNS", () => lateSystem(run, api));
}

async function lateNodes(run: ClusterRun, api: ClusterApi, nodes: readonly NodeSpec[]): Promise<Finding[]> {
  // Without a pod network of ours, Ready is whoever brings one's to reach.
  if (!hasNetwork(run)) return [];
  return orLate(() =>
    waitFor<NodeObject>(api, {
      what: "all nodes Ready",
      path: "/api/v1/nodes",
      missing: (found) => {
        const ready = new Set(
          found
            .filter(({ status }) => isTrue(status.conditions, "Ready"))
            .map(({ metadata }) => metadata.name),
        );
        const waiting = nodes.filter(({ name }) => !ready.has(name)).map(({ name }) => name);
        return waiting.length === 0 ? undefined : `${waiting.join(", ")} not Ready`;
      },
      timeLimit: milliseconds(run.spec.acceptance.timeout),
    }),
  );
}

async function lateSystem(run: ClusterRun, api: ClusterApi): Promise<Finding[]> {
  return orLate(async () => {
    await awaitKubeProxy(run, api);
    if (!hasNetwork(run)) return;
    await waitFor<DeploymentObject>(api, {
      what: "cluster DNS available",
      path: "/apis/apps/v1/namespaces/kube-system/deployments?fieldSelector=metadata.name=coredns",
      missing: ([dns]) => ((dns?.status.availableReplicas ?? 0) > 0 ? undefined : "no CoreDNS pod available"),
      timeLimit: milliseconds(run.spec.acceptance.timeout),
    });
  });
}

interface DeploymentObject {
  readonly metadata: { readonly name: string };
  readonly status: { readonly availableReplicas?: number };
}

function hasNetwork({ spec }: ClusterRun): boolean {
  return spec.network.plugin !== "none";
}
