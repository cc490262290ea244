import { Command } from "commander";

/** `kubefjord explain ENVIRONMENT [PATH]`: the resolved spec, each value with its origin. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("show the resolved spec: each value with where it comes from")
    .argument("<environment>", "name (oslo) or file")
    .argument("[path]", "only this part, for example kubeProxy or host.sysctls")
    .option("--json", "print path, value and origin as JSON")
    .action((name: string, path: string | undefined, options: { json?: true }) => {
      const { explain } = require("../explain") as typeof import("../explain");
      explain(name, path ?? "", options.json === true ? "json" : "text");
    });
}
