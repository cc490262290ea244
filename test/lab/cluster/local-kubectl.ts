import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { cacheDirectory } from "../../../scripts/directories";
import { end } from "../machines/lab";

/** kubectl on this computer, as an operator has it: the bundle's own. */
export async function localKubectl(folder: string): Promise<(...words: string[]) => Promise<string>> {
  const program = join(folder, "kubectl");
  await succeed("zstd", "-q", "-d", join(cacheDirectory("bundle"), "programs", "kubectl.zst"), "-o", program);
  await chmod(program, 0o755);
  return (...words) => succeed(program, ...words);
}

async function succeed(program: string, ...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await end(program, words);
  if (code !== 0) throw new Error(`${program} ${words.join(" ")}: exit ${code}: ${stderr}`);
  return stdout.trim();
}
