import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import { type KernelModules, moduleName } from "../facts/kernel-modules";
import { sh } from "../shell";
import { fileContent } from "./file-content";

/** Read by systemd-modules-load at every boot, before sysctls are set. */
export const MODULES_FILE = "/etc/modules-load.d/kubefjord.conf";

/** Modules loaded at every boot and now. kube-proxy exits if one of its own is missing when it starts. */
export function kernelModules(
  { kernelModules: names }: { readonly kernelModules: readonly string[] },
  { modules, files }: { readonly modules: KernelModules; readonly files: Files },
): Command[] {
  const unloaded = names.map(moduleName).filter((name) => modules.get(name) !== "loaded");
  const content = `# Written by kubefjord: host.kernelModules of the environment.\n${names.map((name) => `${name}\n`).join("")}`;
  return [
    ...fileContent({ path: MODULES_FILE, content, why: "kernel modules of every boot" }, files),
    ...unloaded.map((name) => command(`load kernel module ${name}`, sh`modprobe ${name}`)),
  ];
}
