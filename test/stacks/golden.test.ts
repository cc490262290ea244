import { join } from "node:path";
import { environmentFiles, loadEnvironment } from "../../spec";
import { TemporaryProject } from "../constructs/synthesised";
import { expectGolden } from "../golden";

const ENVIRONMENTS = join(__dirname, "../../stacks/environments");

/** Before every support period the rules know of ends: a golden file must not change with the calendar. */
const TODAY = new Date("2026-11-23");

/** What templates say has tests of its own; here, that a change of them would show. */
function withoutDigests(text: string): string {
  return text.replaceAll(/("template\/[^"]+": )"[0-9a-f]{12}"/g, '$1"DIGEST"');
}

test.each(environmentFiles(ENVIRONMENTS).map((file) => loadEnvironment(file, TODAY)))(
  "$cluster synthesises as reviewed",
  (spec) => {
    const project = new TemporaryProject();
    project.synth({ spec });
    for (const file of ["cdk.tf.json", "cluster.json"]) {
      const text = withoutDigests(project.read(spec.cluster, file));
      expectGolden(join(__dirname, "golden", spec.cluster, file), text);
    }
    project.remove();
  },
);
