import { buildParts } from "../../../scripts/lab/bundle/build-parts";
import { showProgress } from "../../../scripts/lab/bundle/progress";
import { runTool } from "../../../scripts/lab/bundle/run-tool";
import { PartStore } from "../../../scripts/lab/bundle/store";
import { smallParts } from "./small-parts";

/** A process that can be killed: builds the small parts into the directory it is given, as a bundle build does. */
async function build(root: string): Promise<void> {
  const store = new PartStore(root);
  await store.sweep();
  const progress = showProgress(2, process.stdout);
  await buildParts(await smallParts(root), { store, run: runTool, progress, jobs: 2 });
}

void build(process.argv[2] ?? "");
