import { access, chmod, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Progress } from "../definition";
import { withLock } from "../lock";
import { run } from "../run";
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

/** Installs Debian into `${folder}/root`. Archive and mirror are mmdebstrap's own default. */
async function installDebian(recipe: Recipe, folder: string): Promise<void> {
  const files = join(folder, "files");
  await layFiles(files);
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
        `--essential-hook=cp -r --preserve=mode '${files}/.' "$1/"`,
        `--chrooted-customize-hook=${FINISH}`,
        recipe.release,
        join(folder, "root"),
      ],
    },
    recipe.release,
  );
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
  await rm(join(folder, "files"), { recursive: true });
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
  return withLock(imagesDirectory(), async () => {
    if (await exists(image.disk)) return image;
    await removeRubbish();
    progress(`building the machine image ${key} (one to two minutes, once)`);
    const folder = join(imagesDirectory(), BUILDING + key);
    await mkdir(folder, { mode: 0o755 });
    await installDebian(recipe, folder);
    await makeDisk(recipe, folder, imageAt(key, folder));
    await rename(folder, join(imagesDirectory(), key));
    return image;
  });
}
