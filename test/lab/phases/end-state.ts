import { PATHS } from "../../../scripts/kubeadm";
import { asRoot } from "../project/as-root";
import { etcdctl } from "../project/etcdctl";
import { kubectl } from "../project/kubectl";

/** What a machine is after a phase, without what differs from run to run: keys, times, process ids. */
export interface EndState {
  /** Files the kit and kubeadm write, by path. */
  readonly files: readonly string[];
  /** Digests of those that hold no key. */
  readonly digests: readonly string[];
  /** Names of etcd's members; none before there is an etcd. */
  readonly members: readonly string[];
  /** Names of the Node objects. */
  readonly nodes: readonly string[];
}

const FOLDERS =
  "/etc/kubernetes /etc/kubefjord /etc/containerd /etc/modules-load.d /etc/sysctl.d /etc/systemd/system";
const SETTINGS =
  "/etc/kubernetes/manifests /etc/containerd /etc/modules-load.d /etc/sysctl.d /etc/systemd/system";

/** Reads it from a machine, by other programs than the kit's own. */
export async function endState(cluster: string, node: string): Promise<EndState> {
  const read = async (command: string) => linesOf(await asRoot(cluster, node, command));
  const hasCluster = (await read(`ls ${PATHS.adminConf} 2> /dev/null || true`)).length > 0;
  return {
    files: await read(`find ${FOLDERS} -type f 2> /dev/null | sort`),
    digests: await read(`find ${SETTINGS} -type f 2> /dev/null | sort | xargs -r sha256sum`),
    members: hasCluster ? linesOf(await etcdctl(cluster, node, "member list | cut -d, -f 2-5")) : [],
    nodes: hasCluster ? linesOf(await kubectl(cluster, node, "get nodes -o name")) : [],
  };
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");
