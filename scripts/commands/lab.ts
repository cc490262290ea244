import { Command } from "commander";
import { labConsoleCommand, labSshCommand } from "./lab-access";
import { labFaultCommand } from "./lab-fault";
import { labDownCommand, labListCommand, labUpCommand } from "./lab-machines";
import { labRestoreCommand, labSnapshotCommand } from "./lab-snapshot";

/** `kubefjord lab`: virtual machines on this computer that stand in for VPS machines. */
export function labCommand(): Command {
  return new Command("lab")
    .description("virtual machines on this computer, like VPS machines with a public and a private network")
    .addCommand(labUpCommand())
    .addCommand(labListCommand())
    .addCommand(labSshCommand())
    .addCommand(labConsoleCommand())
    .addCommand(labSnapshotCommand())
    .addCommand(labRestoreCommand())
    .addCommand(labFaultCommand())
    .addCommand(labDownCommand());
}
