import { join } from "node:path";
import { cacheDirectory } from "../../directories";

/** A machine image in the cache; its files never change once the folder has its name. */
export interface Image {
  readonly key: string;
  /** Raw root file system, sparse. Machines put an overlay of their own over it. */
  readonly disk: string;
  readonly kernel: string;
  readonly initrd: string;
}

/** Folder of all images. */
export function imagesDirectory(): string {
  return cacheDirectory("images");
}

/** The image a key names, whether it is there or not. */
export function imageAt(key: string, directory = join(imagesDirectory(), key)): Image {
  return {
    key,
    disk: join(directory, "disk.raw"),
    kernel: join(directory, "vmlinuz"),
    initrd: join(directory, "initrd"),
  };
}
