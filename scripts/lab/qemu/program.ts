import type { Acceleration } from "../definition";

/** A QEMU and how it is started: the host's own, or one unpacked into the cache. */
export interface QemuProgram {
  readonly program: string;
  /** Arguments before QEMU's own: an unpacked QEMU is started by its own dynamic loader. */
  readonly leading: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly majorVersion: number;
}

/** A QEMU together with the way it makes a processor on this host. */
export interface Emulator {
  readonly qemu: QemuProgram;
  readonly acceleration: Acceleration;
}

/** First QEMU that emulates well: 7.2 is up to three times slower and corrupts flags in cmpxchg16b. */
export const GOOD_EMULATION = 9;

/** Major version in the words of `qemu-system-x86_64 --version`; 0 when they are not understood. */
export function majorVersion(words: string): number {
  return Number(/version (\d+)\./.exec(words)?.[1] ?? 0);
}
