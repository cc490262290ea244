/** kubeadm's own folder on a node. */
export const KUBERNETES_FOLDER = "/etc/kubernetes";

/** What the kit adds for the API server: mounted into it, readable by root only. */
export const KIT_FOLDER = `${KUBERNETES_FOLDER}/kubefjord`;

/** Folders and files below {@link KIT_FOLDER} and beside it. */
export const PATHS = {
  admission: `${KIT_FOLDER}/admission.yaml`,
  auditPolicy: `${KIT_FOLDER}/audit-policy.yaml`,
  encryption: `${KIT_FOLDER}/encryption.yaml`,
  /** kubeadm's patches.directory: what differs between control-plane nodes. */
  patches: `${KIT_FOLDER}/patches`,
  /** The ClusterConfiguration this node's static pods were made from; written after they were. */
  applied: `${KIT_FOLDER}/cluster-configuration.yaml`,
  auditLogFolder: "/var/log/kubernetes/audit",
  etcdData: "/var/lib/etcd",
  adminConf: `${KUBERNETES_FOLDER}/admin.conf`,
  kubeletConf: `${KUBERNETES_FOLDER}/kubelet.conf`,
  /** The KubeletConfiguration of one node: the cluster's settings with what kubeadm found out on the node. */
  kubeletConfig: "/var/lib/kubelet/config.yaml",
  /** Arguments of one node's kubelet, as an environment file of its unit. */
  kubeletFlags: "/var/lib/kubelet/kubeadm-flags.env",
  manifests: `${KUBERNETES_FOLDER}/manifests`,
  pki: `${KUBERNETES_FOLDER}/pki`,
} as const;

/** containerd's socket, the CRI endpoint of every node. */
export const CRI_SOCKET = "unix:///run/containerd/containerd.sock";
