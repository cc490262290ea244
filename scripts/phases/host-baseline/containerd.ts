import { isActive } from "../../facts/units";
import { replacedFiles } from "../../operations/artifacts";
import {
  containerd,
  CONTAINERD_STARTS_WITH,
  CONTAINERD_UNIT,
  startsContainerd,
} from "../../operations/containerd";
import { KUBELET_UNIT } from "../../operations/kubelet-unit";
import type { Operation } from "../phase";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";

/** containerd, which also has to start anew for a program that an earlier step of the same plan replaces. */
export const ownContainerd: Operation<Desired, HostFacts> = (desired, facts) =>
  containerd(desired, afterPrograms(desired, facts));

/** Whether the plan restarts containerd on a node where pods run. A dead containerd has nothing to interrupt. */
export function restartsUnderPods(desired: Desired, facts: HostFacts): boolean {
  return (
    isActive(facts.units.get(KUBELET_UNIT)?.active) &&
    facts.units.get(CONTAINERD_UNIT)?.active === "active" &&
    startsContainerd(desired, afterPrograms(desired, facts))
  );
}

function afterPrograms({ artifacts }: Desired, facts: HostFacts): HostFacts {
  const replaced = replacedFiles({ artifacts }, facts);
  const isReplaced = CONTAINERD_STARTS_WITH.some((path) => replaced.includes(path));
  return { ...facts, containerdIsCurrent: facts.containerdIsCurrent && !isReplaced };
}
