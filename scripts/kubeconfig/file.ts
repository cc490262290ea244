import { chmod, open, readFile, readlink, realpath, rename, rm } from "node:fs/promises";
import { messageOf } from "../../spec/errors";
import type { Secret } from "../secret";
import { isSystemError, unreadable, unwritable } from "./file-errors";

/**
 * A file's text; empty where there is none.
 *
 * @throws InputError `kubeconfig-unreadable`
 */
export async function textOrNothing(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOENT") return "";
    throw unreadable(path, messageOf(error), error);
  });
}

/**
 * Writes a file only its owner reads: beside it first, then under its name, so that no reader sees half of it. Its
 * folder has to be there.
 *
 * @throws InputError `kubeconfig-unwritable`; what was there is untouched
 */
export async function writePrivately(path: string, content: Secret): Promise<void> {
  try {
    const target = await targetOf(path);
    await replace(target, `${target}.kubefjord-part`, content);
  } catch (error) {
    throw isSystemError(error) ? unwritable(path, error) : error;
  }
}

/** Somebody's kubeconfig may be a link into a dotfiles folder: the link stays, also where it leads to nothing. */
async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(async (error: unknown) => {
    const isLink = await readlink(path).then(
      () => true,
      () => false,
    );
    if (isLink) throw error;
    return path;
  });
}

async function replace(target: string, part: string, content: Secret): Promise<void> {
  const file = await open(part, "w", 0o600);
  try {
    try {
      await chmod(part, 0o600);
      await file.writeFile(content.reveal());
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
  } catch (error) {
    // It holds a key, and nobody would look for it there.
    await rm(part, { force: true });
    throw error;
  }
}
