import type { ClusterSpec } from "../../spec";
import { waitFor, type ClusterApi, type PodObject, isTrue } from "../cluster-api";
import { RefusedError } from "../errors";
import type { Files } from "../facts/files";
import { PATHS, STATIC_PODS } from "../kubeadm";
import { writeControlPlaneFiles } from "../operations/control-plane-files";
import { appliedConfiguration, appliedToEtcd, remakeControlPlane } from "../operations/kubeadm-runs";
import { settleKubelet } from "./cluster-kubelet";
import { controlPlanes, type ClusterRun } from "./cluster-run";
import { controlPlaneLimit } from "./control-plane-api";
import { askControlPlane, awaitApi, type ControlPlaneNode } from "./control-plane-node";
import { fileState } from "./control-plane-state";

/**
 * Brings a node that was a control plane before this run in line with the spec: files, the static pods' own arguments,
 * and the kubelet. Nodes that were made in this run have them already. One that has nothing to get and does not answer is
 * waited for: no other follows before it works.
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
  refuseOtherEtcd(one, spec);
  const files = writeControlPlaneFiles(spec, node, facts.files);
  if (files.length > 0 || facts.applied !== appliedConfiguration(spec, node)) {
    const before = await podHashes(api, node.name);
    await run.carryOut(node, [...files, ...remakeControlPlane(spec, node)]);
    const { facts: after } = await askControlPlane(run, node);
    await awaitStaticPods(run, api, node.name, remade(facts.files, after.files), before);
  }
  await settleKubelet(run, api, one);
  // An earlier run's change may be what keeps it down, and would take the next one down too.
  if (!run.hasChanged(node.name) && !one.apiReady) await awaitApi(run, [one]);
}

/** Static pods whose manifests are other ones than before. */
function remade(before: Files, after: Files): readonly string[] {
  const sha256 = (files: Files, pod: string) => files.get(`${PATHS.manifests}/${pod}.yaml`)?.sha256;
  return STATIC_PODS.filter((pod) => sha256(before, pod) !== sha256(after, pod));
}

/** What kubelet made each pod of a node's control plane from, by the pod's name. */
async function podHashes(api: ClusterApi, node: string): Promise<ReadonlyMap<string, string | undefined>> {
  const { items } = await api.list<PodObject>(podsOf(node));
  return new Map(items.map((pod) => [pod.metadata.name, hashOf(pod)]));
}

const hashOf = ({ metadata }: PodObject): string | undefined =>
  metadata.annotations?.["kubernetes.io/config.hash"];

const podsOf = (node: string): string =>
  `/api/v1/namespaces/kube-system/pods?labelSelector=tier=control-plane&fieldSelector=spec.nodeName=${node}`;

/**
 * Waits until every pod of a node's control plane is Ready, the remade ones as new pods: before kubelet has looked at
 * its folder the old ones are Ready too, and the next control plane must not follow before this one works.
 */
async function awaitStaticPods(
  run: ClusterRun,
  api: ClusterApi,
  node: string,
  remadePods: readonly string[],
  before: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  const isOld = (pod: PodObject) =>
    remadePods.some((name) => pod.metadata.name === `${name}-${node}`) &&
    before.get(pod.metadata.name) === hashOf(pod);
  await run.show(node, "wait until the control plane's pods are Ready", () =>
    waitFor<PodObject>(api, {
      what: `the control plane's pods on ${node} Ready`,
      path: podsOf(node),
      missing: (pods) => {
        const waiting = pods.filter((pod) => isOld(pod) || !isTrue(pod.status.conditions, "Ready"));
        if (pods.length < STATIC_PODS.length) return `${pods.length} of ${STATIC_PODS.length} pods`;
        return waiting.length === 0 ? undefined : waiting.map(({ metadata }) => metadata.name).join(", ");
      },
      timeLimit: controlPlaneLimit(run.spec),
    }),
  );
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

/** kubeadm remakes etcd's static pod as that of a first member only, which a member among others must never become. */
function refuseOtherEtcd({ node, facts: { applied } }: ControlPlaneNode, spec: ClusterSpec): void {
  if (applied === undefined || controlPlanes(spec).length === 1) return;
  const wanted = appliedToEtcd(appliedConfiguration(spec, node));
  const now = appliedToEtcd(applied);
  if (now === wanted) return;
  throw new RefusedError(
    `expected etcd's settings as they were; found others in the environment: ${wanted}`,
    {
      code: "etcd-settings-change",
      subject: node.name,
      hint: `write kubernetes.etcd and kubernetes.controlPlaneProbes as etcd was made with (${PATHS.applied} on the node); with more than one control plane this version does not change them`,
    },
  );
}
