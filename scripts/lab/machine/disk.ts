import { rename, rm } from "node:fs/promises";
import { RefusedError } from "../../errors";
import type { MachineDefinition } from "../definition";
import type { Image } from "../image/image";
import { BUILT_GIB } from "../image/recipe";
import type { MachinePaths } from "../paths";
import { run } from "../run";

/**
 * Makes a machine's disk: an overlay over the image that holds only what the machine writes.
 *
 * @throws RefusedError `lab-disk-size` when the disk would be smaller than the image's file system
 * @throws PhaseError `lab-program-failed`
 */
export async function createDisk(
  definition: MachineDefinition,
  image: Image,
  paths: MachinePaths,
): Promise<void> {
  if (definition.diskGiB < BUILT_GIB) {
    throw new RefusedError(
      `a disk of ${definition.diskGiB} GiB is smaller than the image's ${BUILT_GIB} GiB`,
      {
        code: "lab-disk-size",
        subject: definition.name,
        hint: `give the machine at least ${BUILT_GIB} GiB; the file on this computer grows only with what is written`,
      },
    );
  }
  const fresh = `${paths.disk}.new`;
  await rm(fresh, { force: true });
  const overlay = ["create", "-q", "-f", "qcow2", "-F", "raw", "-b", image.disk];
  await run(
    { program: "qemu-img", arguments: [...overlay, fresh, `${definition.diskGiB}G`] },
    definition.name,
  );
  await rename(fresh, paths.disk);
}
