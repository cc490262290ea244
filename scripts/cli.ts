import { Command } from "commander";
import { version } from "../package.json";
import { runProgram } from "./exit";

function program(): Command {
  return new Command("kubefjord")
    .description("Kubernetes clusters on NVMe VPS machines, as code")
    .version(version)
    .showHelpAfterError("(add --help for usage)")
    .exitOverride();
}

void runProgram(async () => {
  await program().parseAsync();
});
