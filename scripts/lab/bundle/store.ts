import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../../artifacts/sha256";
import type { Part } from "./part";

/** Finished parts, one directory each, named after the part and the digest of its inputs. */
export class PartStore {
  constructor(private readonly root: string) {}

  /** Directory of a finished part, whether it is there or not. */
  directoryOf(part: string, key: string): string {
    return join(this.root, `${part}-${key.slice(0, 24)}`);
  }

  /** Whether a part with this key has been finished. A build that was killed never looks finished. */
  async has(part: string, key: string): Promise<boolean> {
    return stat(this.directoryOf(part, key)).then(
      () => true,
      () => false,
    );
  }

  /**
   * Runs `make` with a fresh directory and a scratch directory, and keeps the first under the part's key once its
   * files are on disk: the rename is the moment from which the part is trusted.
   */
  async put(
    part: string,
    key: string,
    make: (into: string, scratch: string) => Promise<void>,
  ): Promise<void> {
    const work = join(this.workDirectory(), randomUUID());
    const into = join(work, "result");
    const scratch = join(work, "scratch");
    await mkdir(into, { recursive: true });
    await mkdir(scratch);
    try {
      await make(into, scratch);
      await flush(into);
      await rm(this.directoryOf(part, key), { recursive: true, force: true });
      await rename(into, this.directoryOf(part, key));
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }

  /** Removes what killed builds left half-made. Only for the holder of the store's lock. */
  async sweep(): Promise<void> {
    await rm(this.workDirectory(), { recursive: true, force: true });
  }

  /** Removes finished parts other than `kept`, which are directories as {@link directoryOf} names them. */
  async keepOnly(kept: ReadonlySet<string>): Promise<void> {
    const all = (await readdir(this.root)).map((name) => join(this.root, name));
    const old = all.filter((directory) => !kept.has(directory) && /-[0-9a-f]{24}$/.test(directory));
    await Promise.all(old.map((directory) => rm(directory, { recursive: true, force: true })));
  }

  private workDirectory(): string {
    return join(this.root, "unfinished");
  }
}

/** Digest of everything that determines a part: its name, its inputs, and the keys of the parts it needs. */
export function partKey(part: Part, keyOf: (name: string) => string): string {
  return sha256(JSON.stringify([part.name, part.inputs, part.needs.map(keyOf)]));
}

/** Puts the files of a directory, and the directory, onto the disk: after a power cut no kept part is empty. */
async function flush(directory: string): Promise<void> {
  const names = await readdir(directory);
  for (const path of [...names.map((name) => join(directory, name)), directory]) {
    const file = await open(path, "r");
    await file.sync().finally(() => file.close());
  }
}
