import { Command } from "commander";

interface Where {
  readonly cluster?: string;
}

/** `lab snapshot NAME...`: keep memory and disk of machines. */
export function labSnapshotCommand(): Command {
  return new Command("snapshot")
    .description("keep memory and disk of machines, in place of their last snapshot")
    .argument("<names...>", "the machines")
    .option("--cluster <name>", "the machines' lab, when several have one of that name")
    .action(async (names: string[], { cluster }: Where) => {
      const { findMachine } = require("../lab/machine/find") as typeof import("../lab/machine/find");
      const { takeSnapshot } = require("../lab/machine/snapshot") as typeof import("../lab/machine/snapshot");
      const machines = await Promise.all(names.map(async (name) => findMachine(name, cluster)));
      for (const machine of machines) await takeSnapshot(machine);
    });
}

/** `lab restore NAME...`: put machines back to their snapshots, with the time it is now. */
export function labRestoreCommand(): Command {
  return new Command("restore")
    .description("put machines back to their snapshots and set their clocks")
    .argument("<names...>", "the machines")
    .option("--cluster <name>", "the machines' lab, when several have one of that name")
    .action(async (names: string[], { cluster }: Where) => {
      const { findMachine } = require("../lab/machine/find") as typeof import("../lab/machine/find");
      const { restoreSnapshot } =
        require("../lab/machine/snapshot") as typeof import("../lab/machine/snapshot");
      const machines = await Promise.all(names.map(async (name) => findMachine(name, cluster)));
      await Promise.all(
        machines.map(async (machine) => restoreSnapshot(machine, (line) => console.error(line))),
      );
    });
}
