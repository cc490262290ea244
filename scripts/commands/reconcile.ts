import { Command, Option } from "commander";
import { CLUSTER_PHASES } from "../../constructs/phase-call";

/** `kubefjord reconcile ENVIRONMENT [--phase P]`: the phases of a deploy, without Terraform. */
export function reconcileCommand(): Command {
  return new Command("reconcile")
    .description(
      "bring the nodes of a cluster in line with its environment: the phases of a deploy, without Terraform",
    )
    .argument("<environment>", "name (oslo) or file")
    .addOption(new Option("--phase <phase>", "this phase alone").choices(CLUSTER_PHASES))
    .option("--json", "print each event as one JSON object per line")
    .action(
      async (environment: string, options: { phase?: (typeof CLUSTER_PHASES)[number]; json?: true }) => {
        const { reconcile } = require("../reconcile") as typeof import("../reconcile");
        await reconcile(environment, options.phase, options.json === true ? "json" : "text");
      },
    );
}
