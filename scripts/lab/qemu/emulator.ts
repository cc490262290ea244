import { RefusedError } from "../../errors";
import type { Acceleration, Progress } from "../definition";
import type { Image } from "../image/image";
import { run } from "../run";
import { kvmWorks } from "./kvm";
import { type Emulator, GOOD_EMULATION, majorVersion, type QemuProgram } from "./program";
import { ensureUnpackedQemu } from "./unpack";

async function hostQemu(): Promise<QemuProgram> {
  const program = "qemu-system-x86_64";
  const words = await run({ program, arguments: ["--version"] }, "qemu");
  return { program, leading: [], environment: {}, majorVersion: majorVersion(words) };
}

/**
 * Chooses QEMU and acceleration: the host's QEMU with KVM where KVM really works; else emulation by the host's
 * QEMU when it is 9 or later, or by Debian trixie's, unpacked into the cache.
 *
 * @param wanted what the environment asks for
 * @param image whose kernel KVM is tried with
 * @throws RefusedError `lab-kvm` when `kvm` is demanded and does not work
 */
export async function chooseEmulator(
  wanted: Acceleration | "auto",
  image: Image,
  progress: Progress,
): Promise<Emulator> {
  const own = await hostQemu();
  if (wanted !== "tcg" && (await kvmWorks(image, progress))) return { qemu: own, acceleration: "kvm" };
  if (wanted === "kvm") {
    throw new RefusedError("the environment asks for KVM, and a stock kernel does not boot with it here", {
      code: "lab-kvm",
      subject: "/dev/kvm",
      hint: "set lab.acceleration to auto, or give your user access to /dev/kvm (group kvm)",
    });
  }
  const qemu = own.majorVersion >= GOOD_EMULATION ? own : await ensureUnpackedQemu(progress);
  return { qemu, acceleration: "tcg" };
}
