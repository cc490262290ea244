import type { NodeSpec } from "../../spec";
import { TimeLimitError, type ClusterApi } from "../cluster-api";
import { approveServing, type ServingNode } from "../cluster-api/kubelet-requests";
import { servesWithCertificate } from "../facts/serving-certificate";
import { askUntil } from "./ask-until";
import type { ClusterRun } from "./cluster-run";
import { controlPlaneLimit } from "./control-plane-api";

/**
 * Approves what kubelets of the spec's nodes ask for by now: serving certificates for their own names. A kubelet that was
 * just started asks within a minute or two: acceptance waits for all of them, when most have come by themselves.
 *
 * @param changed nodes that have joined or whose kubelet was restarted: waited for here where acceptance is off
 * @throws TimeLimitError `serving-certificate-missing`
 */
export async function approveRequests(
  run: ClusterRun,
  api: ClusterApi,
  changed: readonly NodeSpec[],
): Promise<void> {
  const { acceptance, security } = run.spec;
  if (!security.kubeletCertificateRotation) return;
  await approve(run, api);
  if (acceptance.enabled) return;
  await awaitCertificates(run, api, await withoutCertificate(run, changed));
}

async function approve(run: ClusterRun, api: ClusterApi): Promise<void> {
  const serving = run.spec.nodes.map((node): ServingNode => ({
    name: node.name,
    addresses: [node.privateAddress],
  }));
  for (const name of await approveServing(api, serving)) {
    await run.change(name, "approve the kubelet's serving certificate", () => Promise.resolve());
  }
}

async function withoutCertificate(run: ClusterRun, nodes: readonly NodeSpec[]): Promise<NodeSpec[]> {
  const asked = await run.forNodes(nodes, async (node) => {
    const { servingCertificate } = await (
      await run.machine(node)
    ).ask({ servingCertificate: servesWithCertificate });
    return servingCertificate ? [] : [node];
  });
  return asked.flat();
}

/**
 * Approves until each of these nodes has its certificate. The machine has the last word: a request in the cluster may be
 * that of an earlier life of the node, or of its kubelet before a restart, approved or not, and the one that counts
 * comes later.
 *
 * @param without nodes that have none
 * @throws TimeLimitError `serving-certificate-missing`
 */
export async function awaitCertificates(
  run: ClusterRun,
  api: ClusterApi,
  without: readonly NodeSpec[],
): Promise<void> {
  if (without.length === 0 || !run.spec.security.kubeletCertificateRotation) return;
  const limit = controlPlaneLimit(run.spec);
  const names = (some: readonly NodeSpec[]) => some.map(({ name }) => name).join(", ");
  await run.show(names(without), "wait until kubelet has its serving certificate", async () => {
    const left = await askUntil(
      async () => {
        await approve(run, api);
        return withoutCertificate(run, without);
      },
      ({ length }) => length === 0,
      limit,
    );
    if (left.length === 0) return;
    throw new TimeLimitError({
      subject: names(left),
      expected: `a serving certificate that the cluster has signed within ${limit / 1000} s`,
      found: `none on ${names(left)}`,
      code: "serving-certificate-missing",
      hint: "without it kubectl logs and exec fail; kubectl get csr, and on the node journalctl -u kubelet, show what it asks for; then run again",
    });
  });
}
