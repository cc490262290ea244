import { RefusedError } from "../errors";
import type { KubernetesNode, KubernetesPart } from "../facts/kubernetes-node";
import { isActive } from "../facts/units";
import { CLEAN_BY_HAND } from "./failures";

/**
 * - `bare`: kubeadm has left nothing.
 * - `unfinished`: an init or join was interrupted.
 * - `complete`: every file of a control plane is there; whether it works is the API's and etcd's to say.
 */
export type FileState = "bare" | "unfinished" | "complete";

/** What kubeadm itself writes; etcd's data comes with the first start. */
const WRITTEN: readonly KubernetesPart[] = [
  "admin.conf",
  "kubelet.conf",
  "controller-manager.conf",
  "scheduler.conf",
  "ca.crt",
  "ca.key",
  "kubelet config",
  "etcd manifest",
  "kube-apiserver manifest",
  "kube-controller-manager manifest",
  "kube-scheduler manifest",
];

/** What the files of a node amount to. */
export function fileState(node: KubernetesNode): FileState {
  if (node.parts.size === 0 && node.emptyFiles.length === 0) return "bare";
  return isWritten(node) && node.parts.has("etcd data") ? "complete" : "unfinished";
}

function isWritten({ parts, emptyFiles }: KubernetesNode): boolean {
  return WRITTEN.every((part) => parts.has(part)) && emptyFiles.length === 0;
}

/** A kubelet with etcd's manifest starts etcd at any moment: its data is as good as there. */
function holdsData({ parts, kubelet }: KubernetesNode): boolean {
  return parts.has("etcd data") || (parts.has("etcd manifest") && isActive(kubelet));
}

/** A control-plane node as the election sees it. */
export interface Candidate {
  readonly name: string;
  readonly kubernetes: KubernetesNode;
  /** Its own API server says that it is ready. */
  readonly apiReady: boolean;
}

/**
 * What has to happen before the others can join:
 * - `join`: the cluster is there; this node answers for it.
 * - `wait`: this node holds the cluster's data and its parts are starting.
 * - `init-again`: an init here was interrupted after etcd had begun; it is completed with its data.
 * - `init`: there is no cluster; it begins here. `clean`: leftovers without data go first.
 */
export type Election =
  | { readonly kind: "join"; readonly seed: string }
  | { readonly kind: "wait"; readonly among: readonly string[] }
  | { readonly kind: "init-again"; readonly seed: string }
  | { readonly kind: "init"; readonly seed: string; readonly clean: boolean };

/**
 * Which node the cluster begins or goes on from, decided by what the nodes are: one with a ready API before one with
 * data, one with data before one without. Among equals the name decides, never the position in a list, so that every
 * run decides alike.
 *
 * @throws RefusedError `two-clusters` where nodes belong to different clusters
 */
export function elect(candidates: readonly Candidate[]): Election {
  refuseTwoClusters(candidates);
  const sorted = [...candidates].sort((one, other) => (one.name < other.name ? -1 : 1));
  const [ready] = sorted.filter(({ apiReady }) => apiReady);
  if (ready !== undefined) return { kind: "join", seed: ready.name };
  const withData = sorted.filter(({ kubernetes }) => holdsData(kubernetes));
  const [only] = withData;
  if (only !== undefined) {
    const interrupted = withData.length === 1 && !isStarting(only);
    return interrupted
      ? { kind: "init-again", seed: only.name }
      : { kind: "wait", among: withData.map(({ name }) => name) };
  }
  const unfinished = sorted.find(({ kubernetes }) => fileState(kubernetes) !== "bare");
  const seed = unfinished ?? sorted[0];
  if (seed === undefined) throw new TypeError("an election needs a candidate");
  return { kind: "init", seed: seed.name, clean: unfinished !== undefined };
}

function isStarting({ kubernetes }: Candidate): boolean {
  return isWritten(kubernetes) && isActive(kubernetes.kubelet);
}

function refuseTwoClusters(candidates: readonly Candidate[]): void {
  const withData = candidates.filter(({ kubernetes }) => holdsData(kubernetes));
  const clusters = new Set(withData.map(({ kubernetes }) => kubernetes.ca));
  if (clusters.size <= 1) return;
  throw new RefusedError(
    `expected control planes of one cluster; found ${clusters.size} different CAs on ${withData.map(({ name }) => name).join(", ")}`,
    {
      code: "two-clusters",
      subject: withData[0]?.name ?? "",
      hint: `decide which cluster stays; on the nodes of the other: ${CLEAN_BY_HAND}; no part of Kubernetes was touched`,
    },
  );
}
