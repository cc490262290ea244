import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The code Node gives a failed system call, for example `ENOENT`; undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  // Not `instanceof Error`: under Jest, Node's own errors are made by another Error.
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

/** Whether `error` says that a file or directory is not there. */
export function isAbsent(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "");
}

/** Content of a text file, or undefined when there is none. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Writes a file so that a reader, or a death in the middle, sees the old content or the new one. Mode 0600. */
export async function writeAtomically(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  try {
    await writeFile(temporary, content, { mode: 0o600 });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * A record this kit wrote earlier, or undefined when there is none. The lab's own records are trusted to have
 * the shape they were written with: they live in a directory of the user and vanish with the lab.
 */
export async function readRecord<T>(path: string): Promise<T | undefined> {
  const text = await readText(path);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Writes a record for {@link readRecord}. */
export async function writeRecord(path: string, record: object): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(record, null, 2)}\n`);
}
