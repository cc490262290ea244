import type { ClusterSpec, NodeSpec } from "../../spec";
import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import type { KubernetesNode } from "../facts/kubernetes-node";
import { isActive } from "../facts/units";
import { kubeletConfiguration, nodeRegistration, PATHS } from "../kubeadm";
import { sh } from "../shell";
import { changedSettings } from "./changed-settings";
import { fileContent } from "./file-content";
import { changedFlags } from "./kubelet-flags";
import { KUBELET_UNIT } from "./kubelet-unit";

/** A node's kubelet, beside whether it runs. */
export interface KubeletFacts {
  /** Text of its KubeletConfiguration; undefined where there is none. */
  readonly kubeletConfig: string | undefined;
  /** Text of kubeadm-flags.env; undefined where there is none. */
  readonly kubeletFlags: string | undefined;
  /** Whether its last start saw its files as they are now. */
  readonly kubeletIsCurrent: boolean;
}

/** Everything the operation looks at. */
export interface KubeletState extends KubeletFacts {
  readonly kubernetes: Pick<KubernetesNode, "kubelet">;
  readonly files: Files;
}

/** Files of kubelet, for the phases to ask for. */
export const KUBELET_FILES: readonly string[] = [PATHS.kubeletConfig, PATHS.kubeletFlags];

/**
 * The settings and arguments of a kubelet that kubeadm has started, and a restart where it runs without them.
 * Compared by settings: kubeadm fills in defaults and what it found out on the node, which stays. Containers outlive
 * the restart.
 */
export function kubelet(spec: ClusterSpec, node: NodeSpec, facts: KubeletState): Command[] {
  const config = changedSettings(kubeletConfiguration(spec), facts.kubeletConfig ?? "");
  const { kubeletExtraArgs } = nodeRegistration(spec, node);
  const flags = changedFlags(kubeletExtraArgs, facts.kubeletFlags ?? "");
  const written = [
    ...changed(PATHS.kubeletConfig, "kubelet's settings as the spec says", config, facts.files),
    ...changed(PATHS.kubeletFlags, "kubelet's arguments as the spec says", flags, facts.files),
  ];
  if (written.length === 0 && facts.kubeletIsCurrent && isActive(facts.kubernetes.kubelet)) return [];
  return [...written, command("start kubelet with its new settings", sh`systemctl restart ${KUBELET_UNIT}`)];
}

function changed(path: string, why: string, content: string | undefined, files: Files): Command[] {
  return content === undefined ? [] : fileContent({ path, content, why }, files);
}
