import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of this test file's own, gone when the file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kubefjord-ssh-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
