import type { Construct } from "constructs";
import {
  type ClusterProps,
  ClusterStack,
  fileDigests,
  ReconcileResource,
  type StackFor,
} from "../../../constructs/terraform";

const SMOKE_TEST = `${__dirname}/smoke-test.sh`;

/** Runs a script of the project's own once the addons are there, and again whenever the script changes. */
class ShopStack extends ClusterStack {
  constructor(scope: Construct, id: string, props: ClusterProps) {
    super(scope, id, props);
    const smokeTest = new ReconcileResource(this, "smoke-test", {
      kind: props.spec.terraform.resourceKind,
      logicalId: "smoke_test",
      triggers: fileDigests({ "smoke-test.sh": SMOKE_TEST }),
      provisioners: [{ type: "local-exec", command: "sh ../../../stacks/smoke-test.sh" }],
      after: [this.cluster.addons],
    });
    this.cluster.acceptance?.runAfter(smokeTest);
  }
}

export const stackFor: StackFor = (scope, spec) => new ShopStack(scope, spec.cluster, { spec });
