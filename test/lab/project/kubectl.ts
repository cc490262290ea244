import { asRoot } from "./as-root";

/** The credentials kubeadm leaves on a control plane. */
export const ADMIN_CONF = "/etc/kubernetes/admin.conf";

/** Output of kubectl on a control plane, with those. */
export const kubectl = (cluster: string, node: string, words: string): Promise<string> =>
  asRoot(cluster, node, `/usr/local/bin/kubectl --kubeconfig ${ADMIN_CONF} ${words}`);
