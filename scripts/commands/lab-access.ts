import { Command } from "commander";

interface Where {
  readonly cluster?: string;
}

/** `lab ssh NAME [-- COMMAND]`: a shell, or one command whose exit code becomes ours. */
export function labSshCommand(): Command {
  return new Command("ssh")
    .description("log in to a machine, or run one command there")
    .argument("<name>", "the machine")
    .argument("[command...]", "run this instead of a shell; write -- before it")
    .option("--cluster <name>", "the machine's lab, when several have one of that name")
    .action(async (name: string, command: string[], { cluster }: Where) => {
      const { findMachine } = require("../lab/machine/find") as typeof import("../lab/machine/find");
      const { machineAccess } = require("../lab/ssh/access") as typeof import("../lab/ssh/access");
      const { runSsh } = require("../lab/ssh/run-ssh") as typeof import("../lab/ssh/run-ssh");
      process.exitCode = await runSsh(machineAccess(await findMachine(name, cluster)), command);
    });
}

/** `lab console NAME`: the serial console, for machines that ssh no longer reaches. */
export function labConsoleCommand(): Command {
  return new Command("console")
    .description("join a machine's serial console; Ctrl-] leaves it")
    .argument("<name>", "the machine")
    .option("--cluster <name>", "the machine's lab, when several have one of that name")
    .action(async (name: string, { cluster }: Where) => {
      const { findMachine } = require("../lab/machine/find") as typeof import("../lab/machine/find");
      const { joinConsole } = require("../lab/machine/console") as typeof import("../lab/machine/console");
      const { machinePaths } = require("../lab/paths") as typeof import("../lab/paths");
      const { cluster: lab, definition } = await findMachine(name, cluster);
      await joinConsole(definition.name, machinePaths(lab, definition.name), process.stdin, process.stdout);
    });
}
