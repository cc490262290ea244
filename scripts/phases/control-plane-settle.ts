import { waitFor, type ClusterApi, type PodObject, isTrue } from "../cluster-api";
import { RefusedError } from "../errors";
import { PATHS } from "../kubeadm";
import { writeControlPlaneFiles } from "../operations/control-plane-files";
import { appliedConfiguration, remakeControlPlane } from "../operations/kubeadm-runs";
import { settleKubelet } from "./cluster-kubelet";
import type { ClusterRun } from "./cluster-run";
import { controlPlaneLimit } from "./control-plane-api";
import { awaitApi, type ControlPlaneNode } from "./control-plane-node";
import { fileState } from "./control-plane-state";

/**
 * Brings a node that was a control plane before this run in line with the spec: files, the static pods' own arguments,
 * and the kubelet. Nodes that were made in this run have them already.
 */
export async function settleControlPlane(
  run: ClusterRun,
  one: ControlPlaneNode,
  api: ClusterApi,
): Promise<void> {
  const { node, facts } = one;
  if (run.hasChanged(node.name) || fileState(facts.kubernetes) !== "complete") return;
  const { spec } = run;
  refuseOtherProvider(one, spec.security.secretsEncryption);
  const files = writeControlPlaneFiles(spec, node, facts.files);
  const stale = facts.applied !== appliedConfiguration(spec);
  const commands = [
    ...files,
    // The API server reads its files only when it starts: it is made again together with them.
    ...(stale || files.length > 0 ? remakeControlPlane(spec, node) : []),
  ];
  await run.carryOut(node, commands);
  if (commands.length > 0) {
    await awaitApi(run, [one]);
    await awaitStaticPods(api, node.name, controlPlaneLimit(spec));
  }
  await settleKubelet(run, api, one);
}

async function awaitStaticPods(api: ClusterApi, node: string, timeLimit: number): Promise<void> {
  await waitFor<PodObject>(api, {
    what: `the control plane's pods on ${node} Ready`,
    path: `/api/v1/namespaces/kube-system/pods?labelSelector=tier=control-plane&fieldSelector=spec.nodeName=${node}`,
    missing: (pods) => {
      const waiting = pods.filter(({ status }) => !isTrue(status.conditions, "Ready"));
      if (pods.length < 4) return `${pods.length} of 4 pods`;
      return waiting.length === 0 ? undefined : waiting.map(({ metadata }) => metadata.name).join(", ");
    },
    timeLimit,
  });
}

/** Another provider, or none, means to write every Secret anew with both keys known: not something to slip in. */
function refuseOtherProvider({ node, facts }: ControlPlaneNode, wanted: string): void {
  const template = facts.encryption?.reveal() ?? "";
  const now = ["secretbox", "aescbc"].find((provider) => template.includes(`${provider}:`)) ?? "none";
  if (now === wanted) return;
  throw new RefusedError(`expected Secrets encrypted with ${wanted}; found ${now} in ${PATHS.encryption}`, {
    code: "secrets-encryption-change",
    subject: node.name,
    hint: `write security.secretsEncryption: ${now}; changing it on a live cluster is not part of this version`,
  });
}
