import { access, chmod, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Progress } from "../definition";
import { withLock } from "../lock";
import { run } from "../run";
import { bake } from "./bake";
import { FINISH, guestFiles } from "./guest-files";
import { type Image, imageAt, imagesDirectory } from "./image";
import { BUILT_GIB, type Recipe, recipeKey } from "./recipe";
import { asRoot } from "./root";

/** Prefix of a folder in which an image is being built; one that nobody holds the lock for is rubbish. */
const BUILDING = "building-";

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Lays the guest's own files into a folder that is copied over the root before packages are installed. */
async function layFiles(folder: string): Promise<void> {
  for (const file of guestFiles()) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true, mode: 0o755 });
    await writeFile(path, file.content);
    await chmod(path, file.mode);
  }
}

/**
 * Installs Debian into `${folder}/root`. Archive and mirror are mmdebstrap's own default. It goes through a tar,
 * because the files of a user's mmdebstrap belong to ids that this user's other programs have no right to.
 */
async function installDebian(recipe: Recipe, folder: string): Promise<void> {
  const files = join(folder, "files");
  const tar = join(folder, "root.tar");
  await layFiles(files);
  const owned = [
    "-c",
    "--owner=0",
    "--group=0",
    "--mode=u=rwX,go=rX",
    "-C",
    files,
    "-f",
    `${files}.tar`,
    ".",
  ];
  await run({ program: "tar", arguments: owned }, recipe.release);
  await run(
    {
      program: "mmdebstrap",
      arguments: [
        "--variant=minbase",
        `--include=${recipe.packages.join(",")}`,
        '--aptopt=APT::Install-Recommends "false"',
        '--aptopt=Acquire::Retries "3"',
        ...["doc", "man", "locale", "info"].map((what) => `--dpkgopt=path-exclude=/usr/share/${what}/*`),
        "--dpkgopt=force-confold",
        `--essential-hook=tar-in '${files}.tar' /`,
        `--chrooted-customize-hook=${FINISH}`,
        recipe.release,
        tar,
      ],
    },
    recipe.release,
  );
  // Device nodes cannot be made in a user namespace, and the kernel makes those of /dev itself.
  const extraction = ["--numeric-owner", "--xattrs", "--xattrs-include=*", "--exclude=./dev/*"];
  await mkdir(join(folder, "root"));
  await asRoot("tar", ["-x", ...extraction, "-C", join(folder, "root"), "-f", tar], recipe.release);
  await rm(tar);
}

/** Makes the disk from the folder: no mount, no loop device. */
async function makeDisk(recipe: Recipe, folder: string, image: Image): Promise<void> {
  const root = join(folder, "root");
  const fileSystem = [
    "-q",
    ...["-L", "root", "-m", "0", "-i", "32768", "-E", "assume_storage_prezeroed=1"],
    ...["-d", root, image.disk, `${BUILT_GIB}G`],
  ];
  await asRoot("mkfs.ext4", fileSystem, recipe.release);
  await asRoot(
    "sh",
    [
      "-c",
      'cat "$1"/boot/vmlinuz-* >"$2" && cat "$1"/boot/initrd.img-* >"$3"',
      "sh",
      root,
      image.kernel,
      image.initrd,
    ],
    recipe.release,
  );
  await asRoot("rm", ["-rf", root], recipe.release);
  await asRoot(
    "rm",
    ["-rf", join(folder, "files"), join(folder, "files.tar"), join(folder, "containerd")],
    recipe.release,
  );
}

async function removeRubbish(): Promise<void> {
  for (const name of await readdir(imagesDirectory())) {
    if (name.startsWith(BUILDING)) await asRoot("rm", ["-rf", join(imagesDirectory(), name)], name);
  }
}

/**
 * The image of a recipe: from the cache, or built into it. A build that dies leaves nothing that is taken for an
 * image, and the next one removes its remains.
 *
 * @param recipe what is wanted
 * @param progress told when a build starts (it takes one to two minutes) and ends
 * @throws PhaseError `lab-program-failed` when Debian's archive or a program lets us down
 */
export async function ensureImage(recipe: Recipe, progress: Progress): Promise<Image> {
  const key = recipeKey(recipe);
  const image = imageAt(key);
  if (await exists(image.disk)) return image;
  // Before the lock makes it for this user's eyes alone: mmdebstrap's subordinate ids pass through here.
  await mkdir(imagesDirectory(), { recursive: true });
  return withLock(imagesDirectory(), async () => {
    if (await exists(image.disk)) return image;
    await removeRubbish();
    progress(`building the machine image ${key} (one to two minutes, once)`);
    const folder = join(imagesDirectory(), BUILDING + key);
    await mkdir(folder);
    await installDebian(recipe, folder);
    if (recipe.baking !== undefined) await bake(recipe.baking, join(folder, "root"), folder);
    await makeDisk(recipe, folder, imageAt(key, folder));
    await rename(folder, join(imagesDirectory(), key));
    return image;
  });
}
