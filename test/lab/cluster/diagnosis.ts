import { asRoot } from "../project/as-root";
import { type Ended, succeed } from "../project/project";

/** What a control plane is at, in few lines: nobody can log in to a machine of a CI that has ended. */
const QUESTIONS = `uptime; free -m | tail -n +2; df -h / | tail -1
last() { tail -n "$1" | cut -c1-250; }
journalctl -u kubelet -n 300 --no-pager -o cat | grep '^[EF]' | last 8
for pod in kube-apiserver etcd; do for log in $(ls -t /var/log/pods/kube-system_$pod-*/*/*.log | head -2); do echo "$log"; last 4 < "$log"; done; done`;

/** Like {@link succeed}; a failure is told with the state of the cluster's control plane. */
export async function succeedOn<T extends Ended>(
  cluster: string,
  controlPlane: string,
  ended: T,
): Promise<T> {
  try {
    return succeed(ended);
  } catch (error) {
    const state = await asRoot(cluster, controlPlane, QUESTIONS).catch(String);
    throw new Error(`${String(error)}\n${controlPlane}: ${state}`, { cause: error });
  }
}
