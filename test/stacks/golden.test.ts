import { join } from "node:path";
import { environmentFiles, loadEnvironment } from "../../spec";
import { TemporaryProject } from "../constructs/synthesised";
import { expectGolden } from "../golden";

const ENVIRONMENTS = join(__dirname, "../../stacks/environments");

/** Before every support period the rules know of ends: a golden file must not change with the calendar. */
const TODAY = new Date("2026-11-23");

test.each(environmentFiles(ENVIRONMENTS).map((file) => loadEnvironment(file, TODAY)))(
  "$cluster synthesises as reviewed",
  (spec) => {
    const project = new TemporaryProject();
    project.synth({ spec });
    for (const file of ["cdk.tf.json", "cluster.json"]) {
      expectGolden(join(__dirname, "golden", spec.cluster, file), project.read(spec.cluster, file));
    }
    project.remove();
  },
);
