import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { modulesDirectory } from "../modules-directory";
import type { Part } from "../part";

/** The `pause` program, from our own C source. `compiler` is what `gcc -dumpfullversion` prints. */
export async function pausePart(compiler: string): Promise<Part> {
  const source = join(modulesDirectory(), "pause", "pause.c");
  const flags = ["-Os", "-static", "-s", "-Wl,--build-id=none"];
  return {
    name: "pause",
    needs: [],
    inputs: { recipe: 1, flags, compiler, source: await readFile(source, "utf8") },
    build: async ({ into, run }) => {
      await run({ program: "gcc", args: [...flags, "-o", join(into, "pause"), source] });
    },
  };
}
