import type { MachineDefinition } from "../../../scripts/lab/definition";
import { imageAt } from "../../../scripts/lab/image/image";
import { labPaths, machinePaths } from "../../../scripts/lab/paths";
import type { MachineHardware } from "../../../scripts/lab/qemu/arguments";
import type { Emulator } from "../../../scripts/lab/qemu/program";

export const DEFINITION: MachineDefinition = {
  name: "w-1",
  role: "worker",
  memoryMiB: 1536,
  cpus: 2,
  diskGiB: 12,
  privateAddress: "10.20.0.21/24",
  user: "debian",
  release: "trixie",
};

/** A QEMU of this version, with this acceleration. */
export function emulator(acceleration: Emulator["acceleration"], majorVersion: number): Emulator {
  return { acceleration, qemu: { program: "qemu", leading: [], environment: {}, majorVersion } };
}

/** Everything QEMU's arguments are made from. */
export function hardware(change: Partial<MachineHardware> = {}): MachineHardware {
  return {
    cluster: "lab",
    definition: DEFINITION,
    image: imageAt("trixie-0", "/cache/images/trixie-0"),
    emulator: emulator("tcg", 10),
    cpuinfo: "flags\t\t: fpu constant_tsc aes\nbogomips\t: 4890.83\n",
    sshPort: 2222,
    lab: labPaths("lab"),
    paths: machinePaths("lab", "w-1"),
    ...change,
  };
}
