import { Command } from "commander";
import { version } from "../package.json";
import { bundleCommand } from "./commands/bundle";
import { explainCommand } from "./commands/explain";
import { initCommand } from "./commands/init";
import { kubeconfigCommand } from "./commands/kubeconfig";
import { labCommand } from "./commands/lab";
import { reconcileCommand } from "./commands/reconcile";
import { schemaCommand } from "./commands/schema";
import { validateCommand } from "./commands/validate";
import { runProgram } from "./exit";

/** Each loads what it needs only when it runs: `validate` starts without SSH, Terraform or Kubernetes code. */
const COMMANDS = [
  bundleCommand,
  validateCommand,
  explainCommand,
  initCommand,
  kubeconfigCommand,
  labCommand,
  reconcileCommand,
  schemaCommand,
];

function program(): Command {
  const root = new Command("kubefjord")
    .description("Kubernetes clusters on NVMe VPS machines, as code")
    .version(version)
    .showHelpAfterError("(add --help for usage)")
    .exitOverride();
  for (const make of COMMANDS) {
    const command = make();
    command.copyInheritedSettings(root);
    for (const inner of command.commands) inner.copyInheritedSettings(root);
    root.addCommand(command);
  }
  return root;
}

void runProgram(async () => {
  await program().parseAsync();
});
