import { Command } from "commander";

/** `lab fault NAME FAULT [VALUE]`: what a provider, a network or bad luck does to a machine. */
export function labFaultCommand(): Command {
  return new Command("fault")
    .description(
      "disturb a machine: cut-power | pause | resume | drop-pod-range | mtu BYTES | latency MS | loss PERCENT | " +
        "clock-skew SECONDS | clear",
    )
    .argument("<name>", "the machine")
    .argument("<fault>", "what happens to it; clear undoes everything but a cut power, which `lab up` undoes")
    .argument("[value]", "bytes, milliseconds, percent or seconds; write -- before a negative one")
    .option("--cluster <name>", "the machine's lab, when several have one of that name")
    .action(
      async (name: string, fault: string, value: string | undefined, { cluster }: { cluster?: string }) => {
        const { parseFault } = require("../lab/faults/fault") as typeof import("../lab/faults/fault");
        const { applyFault } = require("../lab/faults/apply") as typeof import("../lab/faults/apply");
        const { findMachine } = require("../lab/machine/find") as typeof import("../lab/machine/find");
        const action = parseFault(fault, value);
        await applyFault(await findMachine(name, cluster), action);
      },
    );
}
