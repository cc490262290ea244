import { Command } from "commander";

/** `kubefjord validate [ENVIRONMENT...]`: every problem of every environment, exit code 2 if one is an error. */
export function validateCommand(): Command {
  return new Command("validate")
    .description("check environments: every problem at once, with its place, its reason and its cure")
    .argument("[environments...]", "names (oslo) or files; default: all in stacks/environments")
    .option("--json", "print the problems as JSON")
    .action((names: string[], options: { json?: true }) => {
      const { validate } = require("../validate") as typeof import("../validate");
      validate(names, options.json === true ? "json" : "text");
    });
}
