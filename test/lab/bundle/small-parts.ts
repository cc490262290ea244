import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Part } from "../../../scripts/lab/bundle/part";
import { goPart } from "../../../scripts/lab/bundle/parts/go-part";
import { runTool } from "../../../scripts/lab/bundle/run-tool";
import { findToolchain } from "../../../scripts/lab/bundle/toolchain";

/** Name of the file, beside the parts, whose appearance lets the slow part end. */
export const GATE = "gate";

/** The smallest real Go program of the bundle, and a part after it that lasts until the gate is there. */
export async function smallParts(root: string): Promise<Part[]> {
  const programs = { module: "unzstd", programs: { "kubefjord.local/bundle/unzstd": "unzstd" } };
  return [await goPart(programs, await findToolchain(runTool)), slowPart(root)];
}

function slowPart(root: string): Part {
  return {
    name: "slow",
    needs: ["unzstd"],
    inputs: 1,
    build: async ({ into, run }) => {
      await writeFile(join(into, "half"), "half of the result");
      await run({ program: "sh", args: ["-c", `until [ -e "$0" ]; do sleep 0.1; done`, join(root, GATE)] });
      await writeFile(join(into, "result"), "the result");
    },
  };
}
