import { Command } from "commander";

/** `kubefjord kubeconfig ENVIRONMENT [--merge]`: access to a cluster, through a tunnel where it takes one. */
export function kubeconfigCommand(): Command {
  return new Command("kubeconfig")
    .description(
      "write a kubeconfig (mode 0600); opens an SSH tunnel where the API cannot be reached directly",
    )
    .argument("<environment>", "name (oslo) or file")
    .option("--merge", "put the cluster into kubectl's own kubeconfig")
    .option("--output <file>", "where to write it (default: ~/.kube/kubefjord-CLUSTER)")
    .option("--write-only", "write the file and end, without holding a tunnel open")
    .action(async (environment: string, options: { merge?: true; output?: string; writeOnly?: true }) => {
      const { handOver } = require("../kubeconfig") as typeof import("../kubeconfig");
      await handOver(environment, {
        merge: options.merge === true,
        output: options.output,
        writeOnly: options.writeOnly === true,
      });
    });
}
