import type { NodeSpec } from "../../spec";
import { nodePath, type ClusterApi, type NodeObject } from "../cluster-api";
import { command } from "../command";
import { markControlPlane } from "../operations/kubeadm-runs";
import { sh } from "../shell";
import { awaitRegistered, isControlPlaneNode } from "./cluster-nodes";
import type { ClusterRun } from "./cluster-run";
import { controlPlaneLimit } from "./control-plane-api";

/**
 * A working control plane has its Node, marked as one: the last thing kubeadm does to it. Where an interrupted join or
 * kubectl took that away, the control plane works on, and ordinary pods land on it.
 */
export async function markedControlPlane(run: ClusterRun, api: ClusterApi, node: NodeSpec): Promise<void> {
  if (await isControlPlaneNode(api, node.name)) return;
  if ((await api.find<NodeObject>(nodePath(node.name))) === undefined) {
    // A leave that was taken back, or kubectl delete node. kubelet registers when it starts, and at no other time.
    await run.carryOut(node, [
      command("have kubelet register its Node again, which is gone", sh`systemctl restart kubelet`),
    ]);
    await awaitRegistered(api, [node.name], controlPlaneLimit(run.spec));
  }
  await run.carryOut(node, [markControlPlane(run.spec, node)]);
}
