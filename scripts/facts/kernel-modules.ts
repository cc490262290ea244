import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** `loaded`: works now, built into the kernel or live. `available`: modprobe would find it. `missing`: it would not. */
export type ModuleState = "loaded" | "available" | "missing";

/** State of every module that was asked for, by its name with underscores. */
export type KernelModules = ReadonlyMap<string, ModuleState>;

/** modprobe takes `-` and `_` for the same; the kernel itself writes `_`. */
export function moduleName(name: string): string {
  return name.replaceAll("-", "_");
}

/**
 * The live state of kernel modules, not what some file promises. A module that is still initialising is not loaded.
 * Programs are started only for modules that are not.
 */
export function kernelModules(names: readonly string[]): Fact<KernelModules> {
  const asked = names.map(moduleName);
  return {
    text: sh`for module in ${asked}; do
        state=missing
        [ ! -r "/sys/module/$module/initstate" ] || read -r state < "/sys/module/$module/initstate"
        if [ "$state" = live ]; then echo "loaded $module"
        elif grep -qs "/$module[.]ko" "/lib/modules/$(uname -r)/modules.builtin"; then echo "loaded $module"
        elif modprobe -n -q "$module"; then echo "available $module"
        else echo "missing $module"
        fi
      done`,
    parse: (answer) => {
      const found = new Map(
        linesOf(answer).map((line) => line.split(" ").reverse() as [string, ModuleState]),
      );
      return new Map(asked.map((name) => [name, found.get(name) ?? "missing"]));
    },
  };
}
