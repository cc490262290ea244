import { Command } from "commander";

/** `lab up FILE`: the machines of an environment run and take logins. */
export function labUpCommand(): Command {
  return new Command("up")
    .description(
      "start the machines of an environment and wait until they take logins; repairs what is broken",
    )
    .argument("<environment>", "name (lab) or file")
    .action(async (environment: string) => {
      const { readLab } = require("../lab/from-spec") as typeof import("../lab/from-spec");
      const { startLab } = require("../lab/machine/start") as typeof import("../lab/machine/start");
      const { listMachines } = require("../lab/machine/list") as typeof import("../lab/machine/list");
      const { machineTable } = require("../lab/machine/table") as typeof import("../lab/machine/table");
      const lab = readLab(environment);
      await startLab(lab, (line) => console.error(line));
      console.log(machineTable(await listMachines(lab.cluster)));
    });
}

/** `lab list`: every machine of every lab of this user. */
export function labListCommand(): Command {
  return new Command("list")
    .description("show the machines of all labs")
    .option("--cluster <name>", "only this lab")
    .option("--json", "print JSON", false)
    .action(async ({ cluster, json }: { cluster?: string; json: boolean }) => {
      const { listMachines } = require("../lab/machine/list") as typeof import("../lab/machine/list");
      const { machineTable } = require("../lab/machine/table") as typeof import("../lab/machine/table");
      const machines = await listMachines(cluster);
      console.log(json ? JSON.stringify(machines, undefined, 2) : machineTable(machines));
    });
}

/** `lab down [LAB]`: nothing is left of a lab, or of one of its machines. */
export function labDownCommand(): Command {
  return new Command("down")
    .description("remove a lab with its disks, snapshots and keys")
    .argument("[lab]", "cluster, or file of its environment; may be left out when there is only one lab")
    .option("--machine <name>", "remove only this machine")
    .action(async (named: string | undefined, { machine }: { machine?: string }) => {
      const { findCluster, findMachine } =
        require("../lab/machine/find") as typeof import("../lab/machine/find");
      const { removeLab, removeMachine } =
        require("../lab/machine/remove") as typeof import("../lab/machine/remove");
      const lab = await findCluster(named);
      if (lab === undefined) {
        console.log(named === undefined ? "there is no lab" : `there is no lab of ${named}`);
      } else if (machine === undefined) {
        await removeLab(lab);
      } else {
        await findMachine(machine, lab);
        await removeMachine(lab, machine);
      }
    });
}
