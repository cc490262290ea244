import { PATHS } from "../../../scripts/kubeadm";
import { asRoot } from "./as-root";

/** Output of kubectl on a control plane, with the credentials kubeadm leaves there. */
export const kubectl = (cluster: string, node: string, words: string): Promise<string> =>
  asRoot(cluster, node, `/usr/local/bin/kubectl --kubeconfig ${PATHS.adminConf} ${words}`);
