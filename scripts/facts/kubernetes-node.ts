import { PATHS } from "../kubeadm";
import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Parts of a node that kubeadm makes, by the kit's short names. */
export const KUBERNETES_PARTS = {
  "admin.conf": PATHS.adminConf,
  "kubelet.conf": PATHS.kubeletConf,
  "bootstrap-kubelet.conf": "/etc/kubernetes/bootstrap-kubelet.conf",
  "controller-manager.conf": "/etc/kubernetes/controller-manager.conf",
  "scheduler.conf": "/etc/kubernetes/scheduler.conf",
  "ca.crt": `${PATHS.pki}/ca.crt`,
  "ca.key": `${PATHS.pki}/ca.key`,
  "kubelet config": PATHS.kubeletConfig,
  "etcd manifest": `${PATHS.manifests}/etcd.yaml`,
  "kube-apiserver manifest": `${PATHS.manifests}/kube-apiserver.yaml`,
  "kube-controller-manager manifest": `${PATHS.manifests}/kube-controller-manager.yaml`,
  "kube-scheduler manifest": `${PATHS.manifests}/kube-scheduler.yaml`,
  "etcd data": `${PATHS.etcdData}/member`,
} as const;

export type KubernetesPart = keyof typeof KUBERNETES_PARTS;

/** What Kubernetes has left on a node, as far as its files tell. */
export interface KubernetesNode {
  /** Parts that are there and not empty. */
  readonly parts: ReadonlySet<KubernetesPart>;
  /** Files of kubeadm's without content: a writer was interrupted. */
  readonly emptyFiles: readonly string[];
  /** SHA-256 of the cluster's CA certificate; undefined where there is none. */
  readonly ca: string | undefined;
  /** systemd's word for the kubelet: active, activating, inactive, failed, unknown. */
  readonly kubelet: string;
}

/** Which of kubeadm's parts a node has. Four small programs. What others put beside them says nothing. */
export const kubernetesNode: Fact<KubernetesNode> = {
  text: sh`for path in ${Object.values(KUBERNETES_PARTS)}; do
      if [ -s "$path" ]; then echo "part $path"; elif [ -e "$path" ]; then echo "empty $path"; fi
    done
    find ${PATHS.pki} -type f -size 0 '(' -name '*.crt' -o -name '*.key' -o -name '*.pub' ')' 2> /dev/null | sed 's/^/empty /' || true
    sha256sum ${KUBERNETES_PARTS["ca.crt"]} 2> /dev/null | sed 's/^/ca /; s/  .*//' || true
    echo "kubelet $(systemctl is-active kubelet 2> /dev/null || true)"`,
  parse: (answer) => {
    const lines = linesOf(answer).map((line) => line.split(/ (.*)/s));
    const values = (word: string) => lines.flatMap(([key, value = ""]) => (key === word ? [value] : []));
    const present = new Set(values("part"));
    const names = Object.keys(KUBERNETES_PARTS) as KubernetesPart[];
    return {
      parts: new Set(names.filter((name) => present.has(KUBERNETES_PARTS[name]))),
      emptyFiles: values("empty"),
      ca: values("ca")[0],
      kubelet: values("kubelet")[0] ?? "unknown",
    };
  },
};
