import { createHash } from "node:crypto";
import { stringify } from "yaml";
import type { ClusterSpec, NodeSpec } from "../../spec";
import { wholeSeconds } from "../../spec/durations";
import { admissionConfiguration } from "./admission-configuration";
import { auditPolicy } from "./audit-policy";
import { yamlOf } from "./documents";

/** A file in kubeadm's patches directory. */
interface StaticPodPatch {
  /** The static pod it changes, and in which way: kubeadm reads both from the name. */
  readonly file: string;
  readonly content: string;
  readonly why: string;
}

type Operation = Readonly<Record<"op" | "path", string> & { value: string | number }>;

/** Seconds between two probes as kubeadm 1.36 writes them (cmd/kubeadm/app/util/staticpod). */
const KUBEADM_PERIODS = { livenessProbe: 10, readinessProbe: 1 } as const;

/** Names of the control plane's static pods, each with a manifest of that name. */
export const STATIC_PODS = ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler"] as const;

type Probe = keyof typeof KUBEADM_PERIODS;

const PROBES_OF: Readonly<Record<(typeof STATIC_PODS)[number], readonly Probe[]>> = {
  "kube-apiserver": ["livenessProbe", "readinessProbe"],
  "kube-controller-manager": ["livenessProbe"],
  "kube-scheduler": ["livenessProbe", "readinessProbe"],
  etcd: ["livenessProbe", "readinessProbe"],
};

/**
 * What a node's static pods have otherwise than kubeadm writes them. A pod that is as kubeadm writes it has no file.
 *
 * The API server listens on the private address alone. Loopback is then free for the local proxy under the same port,
 * and a cluster can grow from one control plane to three without moving anything; a public address of a VPS does not
 * answer at all.
 */
export function staticPodPatches(spec: ClusterSpec, node: NodeSpec): StaticPodPatch[] {
  return Object.entries(PROBES_OF).flatMap(([pod, probes]) => {
    const periods = probes.flatMap((probe) => periodOf(spec, probe));
    const isApiServer = pod === "kube-apiserver";
    const operations = [...(isApiServer ? [privateAddressAlone(node), filesRead(spec)] : []), ...periods];
    const why = isApiServer ? "the API server listens on the private address" : `how often ${pod} is probed`;
    return operations.length === 0
      ? []
      : [{ file: `${pod}0+json.yaml`, content: stringify(operations), why }];
  });
}

function privateAddressAlone({ privateAddress }: NodeSpec): Operation {
  return { op: "add", path: "/spec/containers/0/command/-", value: `--bind-address=${privateAddress}` };
}

/** The API server reads its files once: another content has to make another pod, or kubelet would leave it running. */
function filesRead(spec: ClusterSpec): Operation {
  const files = yamlOf(admissionConfiguration(spec), auditPolicy(spec));
  const digest = createHash("sha256").update(files).digest("hex").slice(0, 16);
  return { op: "add", path: "/metadata/annotations/kubefjord.dev~1files", value: digest };
}

function periodOf({ kubernetes }: ClusterSpec, probe: Probe): Operation[] {
  const { livenessPeriod, readinessPeriod } = kubernetes.controlPlaneProbes;
  const value = wholeSeconds(probe === "livenessProbe" ? livenessPeriod : readinessPeriod);
  if (value === KUBEADM_PERIODS[probe]) return [];
  return [{ op: "replace", path: `/spec/containers/0/${probe}/periodSeconds`, value }];
}
