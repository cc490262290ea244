import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileDigests } from "./file-digests";
import type { Triggers } from "./triggers";

/** The kit's own program: what Terraform starts for a phase. */
export function ownRunPhase(): string {
  return join(packageRoot(), "bin", "run-phase.js");
}

/** kubelet's unit: the host baseline writes it, the phases that keep kubelets roll its restart over the nodes. */
export const KUBELET_TEMPLATES = ["kubelet-kubeadm.conf", "kubelet.service"];

/** Triggers that change with the kit's own templates for nodes, by their names below templates/. */
export function templateDigests(names: readonly string[]): Triggers {
  const directory = join(packageRoot(), "templates");
  return fileDigests(Object.fromEntries(names.map((name) => [`template/${name}`, join(directory, name)])));
}

/** Two levels above this file in a checkout, three above it in a package, where it is in dist. */
function packageRoot(): string {
  const above = [join(__dirname, "../.."), join(__dirname, "../../..")];
  const root = above.find((directory) => existsSync(join(directory, "bin", "run-phase.js")));
  if (root === undefined) throw new Error("the package is incomplete: bin/run-phase.js is missing");
  return root;
}
