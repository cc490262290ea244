import { access, rename, rm } from "node:fs/promises";
import type { LabPaths } from "../paths";
import { run } from "../run";

/**
 * Makes the lab's own ed25519 key when there is none yet. The public half is put in place first, so that a private
 * key is never there without it. Call it with the lab's lock held.
 *
 * @throws PhaseError `lab-program-failed`
 */
export async function ensureKey(paths: LabPaths, cluster: string): Promise<void> {
  const isThere = await access(paths.key).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const fresh = `${paths.key}.new`;
  await rm(fresh, { force: true });
  await run(
    {
      program: "ssh-keygen",
      arguments: ["-q", "-t", "ed25519", "-N", "", "-C", `kubefjord-lab-${cluster}`, "-f", fresh],
    },
    cluster,
  );
  await rename(`${fresh}.pub`, paths.publicKey);
  await rename(fresh, paths.key);
}
