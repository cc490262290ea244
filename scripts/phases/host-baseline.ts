import type { ClusterSpec } from "../../spec";
import { type Files, files } from "../facts/files";
import { type KernelModules, kernelModules as kernelModulesFact } from "../facts/kernel-modules";
import { kernelModules, MODULES_FILE } from "../operations/kernel-modules";
import type { Phase } from "./phase";

interface Desired {
  readonly kernelModules: readonly string[];
}

interface HostFacts {
  readonly modules: KernelModules;
  readonly files: Files;
}

/** The operating system of every node, up to a running containerd and a firewall. */
export const hostBaseline: Phase<Desired, HostFacts> = {
  name: "host-baseline",
  nodes: (spec: ClusterSpec) => spec.nodes,
  desired: ({ spec }) => ({ kernelModules: spec.host.kernelModules }),
  facts: (desired) => ({
    modules: kernelModulesFact(desired.kernelModules),
    files: files([MODULES_FILE]),
  }),
  preflight: [],
  operations: [kernelModules],
  atOnce: () => 100,
  verify: [],
};
