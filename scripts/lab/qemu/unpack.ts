import { access, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheDirectory } from "../../directories";
import type { Progress } from "../definition";
import { withLock } from "../lock";
import { run } from "../run";
import type { QemuProgram } from "./program";

/** The Debian release whose QEMU emulates well (10.0). */
const RELEASE = "trixie";
const BUILDING = "building-";

/** How an unpacked QEMU is started: by the loader and with the libraries it came with, wherever it lies. */
export function unpackedQemu(folder: string): QemuProgram {
  const libraries = join(folder, "usr/lib/x86_64-linux-gnu");
  return {
    program: join(libraries, "ld-linux-x86-64.so.2"),
    leading: [
      ...["--library-path", libraries, join(folder, "usr/bin/qemu-system-x86_64")],
      ...["-L", join(folder, "usr/share/qemu"), "-L", join(folder, "usr/share/seabios")],
    ],
    environment: {
      QEMU_MODULE_DIR: join(libraries, "qemu"),
      VDEPLUGIN_PATH: join(libraries, "vdeplug"),
      // Tables of translated code on huge pages: looked up at every indirect jump that a smaller cache does not know.
      GLIBC_TUNABLES: "glibc.malloc.hugetlb=1",
    },
    majorVersion: 10,
  };
}

async function unpack(parent: string, folder: string): Promise<void> {
  const building = join(parent, BUILDING + RELEASE);
  await rm(building, { recursive: true, force: true });
  await mkdir(building);
  const tar = join(building, "qemu.tar");
  await run(
    {
      program: "mmdebstrap",
      arguments: [
        ...["--variant=extract", "--include=qemu-system-x86"],
        '--aptopt=APT::Install-Recommends "false"',
        '--aptopt=Acquire::Retries "3"',
        ...["doc", "man", "locale"].map((what) => `--dpkgopt=path-exclude=/usr/share/${what}/*`),
        ...[RELEASE, tar],
      ],
    },
    "qemu",
  );
  const owned = ["-x", "--no-same-owner", "--exclude=./dev/*", "-C", building, "-f", tar];
  await run({ program: "tar", arguments: owned }, "qemu");
  await rm(tar);
  await rename(building, folder);
}

/**
 * Debian trixie's QEMU, unpacked into the cache (150 MB, about half a minute, once) and run from there without
 * being installed.
 *
 * @throws PhaseError `lab-program-failed` when Debian's archive cannot be reached
 */
export async function ensureUnpackedQemu(progress: Progress): Promise<QemuProgram> {
  const parent = cacheDirectory("qemu");
  const folder = join(parent, RELEASE);
  const isThere = async (): Promise<boolean> =>
    access(folder).then(
      () => true,
      () => false,
    );
  if (await isThere()) return unpackedQemu(folder);
  await mkdir(parent, { recursive: true });
  return withLock(parent, async () => {
    if (!(await isThere())) {
      progress(
        `unpacking QEMU of Debian ${RELEASE} into the cache (half a minute, once): it emulates much faster`,
      );
      await unpack(parent, folder);
    }
    return unpackedQemu(folder);
  });
}
