import { parse } from "yaml";
import type { ClusterSpec, NodeSpec } from "../../spec";
import { command, type Command } from "../command";
import {
  clusterConfiguration,
  type ClusterConfiguration,
  controlPlaneJoin,
  filled,
  initConfiguration,
  type InitStart,
  kubeletConfiguration,
  kubeProxyConfiguration,
  PATHS,
  phaseConfiguration,
  type Start,
  uploadConfiguration,
  workerJoin,
  yamlOf,
} from "../kubeadm";
import type { Secret } from "../secret";
import { sh, type ShellText } from "../shell";
import { controlPlaneFiles } from "./control-plane-files";
import { runAgain } from "./run-again";

/** What lets a node in; lives as long as the joins of one run. */
export interface Invitation {
  readonly token: Secret;
  /** `sha256:<hex>` of the cluster's CA. */
  readonly caCertHash: string;
}

/** How often kubeadm is run where containerd is too slow for it. */
const TRIES = 5;

/**
 * kubeadm's preflight gives containerd two seconds to answer, which one on a busy machine misses now and then. Nothing
 * has been touched by then, so it is run again, and reads standard input from its beginning.
 */
const patiently = (kubeadm: ShellText): ShellText => sh`tries=${TRIES}
${runAgain({
  program: kubeadm,
  passing: sh`*"[ERROR CRI]"*"context deadline exceeded"*`,
  patience: sh`[ "$((tries -= 1))" -gt 0 ]`,
  pause: 2,
})}`;

// The documents hold tokens and keys: standard input is a file only root reads, in memory, gone with the script.
const INIT = patiently(sh`/usr/local/bin/kubeadm init --config /dev/stdin`);
const JOIN = patiently(sh`/usr/local/bin/kubeadm join --config /dev/stdin`);

/** `kubeadm init`. @param token a throw-away, see initConfiguration */
export function kubeadmInit(spec: ClusterSpec, node: NodeSpec, start: InitStart, token: Secret): Command {
  const documents = yamlOf(
    initConfiguration(spec, node, start),
    clusterConfiguration(spec),
    kubeletConfiguration(spec),
    kubeProxyConfiguration(spec),
  );
  const what =
    start === "fresh" ? "start the control plane: kubeadm init" : "complete an interrupted kubeadm init";
  return command(what, INIT, ...filled(documents, { token }));
}

/** Notes what the static pods of a node were made from; the last step of whatever made them. */
export function noteApplied(spec: ClusterSpec, node: NodeSpec): Command {
  const text = sh`umask 077; cat > ${`${PATHS.applied}.part`}; sync ${`${PATHS.applied}.part`}; mv -fT ${`${PATHS.applied}.part`} ${PATHS.applied}`;
  return command("note what the control plane was made from", text, appliedConfiguration(spec, node));
}

const SEPARATOR = "---\n";

/** What {@link noteApplied} writes: what kubeadm is told, and the files it and the API server read. */
export function appliedConfiguration(spec: ClusterSpec, node: NodeSpec): string {
  const files = controlPlaneFiles(spec, node).map(({ path, content }) => `# ${path}\n${String(content)}`);
  return [yamlOf(clusterConfiguration(spec)), ...files].join(SEPARATOR);
}

/** The configuration kubeadm was told, out of {@link appliedConfiguration}. */
export function appliedCluster(applied: string): ClusterConfiguration {
  const [first = ""] = applied.split(SEPARATOR);
  return parse(first) as ClusterConfiguration;
}

/** The part of {@link appliedConfiguration} that makes etcd's static pod. */
export function appliedToEtcd(applied: string): string {
  const [, ...files] = applied.split(SEPARATOR);
  const { etcd } = appliedCluster(applied);
  return [yamlOf(etcd as never), ...files.filter((text) => text.startsWith(`# ${PATHS.patches}/etcd0`))].join(
    "",
  );
}

/** Puts the control plane's keys into the cluster, encrypted, for the next two hours (kubeadm's own limit). */
export function uploadCertificates(spec: ClusterSpec, node: NodeSpec, certificateKey: Secret): Command {
  const documents = yamlOf(uploadConfiguration(spec, node), clusterConfiguration(spec));
  return command(
    "offer the control plane's certificates to the next one, encrypted",
    sh`/usr/local/bin/kubeadm init phase upload-certs --upload-certs --config /dev/stdin`,
    ...filled(documents, { certificateKey }),
  );
}

/**
 * Makes the static pods of a control plane anew from the spec, and has the cluster remember it for later joins. etcd's
 * own is remade only where it is alone: kubeadm would write the manifest of a first member.
 */
export function remakeControlPlane(spec: ClusterSpec, node: NodeSpec): Command[] {
  const documents = yamlOf(phaseConfiguration(spec, node), clusterConfiguration(spec));
  const alone = spec.nodes.filter(({ role }) => role === "control-plane").length === 1;
  const phase = (what: string, text: Command["text"]) => command(what, text, documents);
  return [
    phase(
      "have the cluster remember the control plane's settings",
      sh`/usr/local/bin/kubeadm init phase upload-config kubeadm --config /dev/stdin`,
    ),
    ...(alone
      ? [
          phase(
            "make etcd's static pod anew",
            sh`/usr/local/bin/kubeadm init phase etcd local --config /dev/stdin`,
          ),
        ]
      : []),
    phase(
      "make the control plane's static pods anew",
      sh`/usr/local/bin/kubeadm init phase control-plane all --config /dev/stdin`,
    ),
    noteApplied(spec, node),
  ];
}

/** `kubeadm join` of a further control plane. */
export function joinControlPlane(
  spec: ClusterSpec,
  node: NodeSpec,
  start: Start,
  { token, caCertHash }: Invitation,
  certificateKey: Secret,
): Command {
  const document = yamlOf(controlPlaneJoin(spec, node, caCertHash, start));
  const what =
    start === "fresh" ? "join as a control plane: kubeadm join" : "complete an interrupted kubeadm join";
  return command(what, JOIN, ...filled(document, { token, certificateKey }));
}

/** Gives a Node the label and the taint of a control plane, as the end of an init or join does. */
export function markControlPlane(spec: ClusterSpec, node: NodeSpec): Command {
  return command(
    "mark the Node as a control plane, which it is and does not say",
    sh`/usr/local/bin/kubeadm init phase mark-control-plane --config /dev/stdin`,
    yamlOf(phaseConfiguration(spec, node), clusterConfiguration(spec)),
  );
}

/** `kubeadm join` of a worker. */
export function joinWorker(spec: ClusterSpec, node: NodeSpec, { token, caCertHash }: Invitation): Command {
  const document = yamlOf(workerJoin(spec, node, caCertHash));
  return command("join as a worker: kubeadm join", JOIN, ...filled(document, { token }));
}

/**
 * Takes away what kubeadm made on a node, and stops its pods. etcd's membership is not touched. A machine on which no
 * kubeadm was ever installed has nothing to take away.
 *
 * @param etcdData `delete` only where the node's member has been taken out, or the whole cluster goes. kubeadm itself
 *   deletes it in the phase that is skipped here (cmd/phases/reset/removeetcdmember.go)
 */
export function kubeadmReset(why: string, etcdData: "keep" | "delete"): Command {
  const document = yamlOf({
    apiVersion: "kubeadm.k8s.io/v1beta4",
    kind: "ResetConfiguration",
    force: true,
    skipPhases: ["remove-etcd-member"],
  } as never);
  return command(
    `clean up with kubeadm reset: ${why}`,
    sh`[ ! -e /usr/local/bin/kubeadm ] || /usr/local/bin/kubeadm reset --config /dev/stdin
rm -rf ${[PATHS.applied, PATHS.encryption, ...(etcdData === "delete" ? [`${PATHS.etcdData}/member`] : [])]}`,
    document,
  );
}
