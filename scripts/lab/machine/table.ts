import Table from "cli-table3";
import type { Faults } from "../faults/fault";
import type { ListedMachine } from "./list";

/** Faults as they are typed, for example `latency 50, drop-pod-range`. */
export function faultWords(faults: Faults): string {
  const words = [
    faults.latencyMilliseconds === undefined ? "" : `latency ${faults.latencyMilliseconds}`,
    faults.lossPercent === undefined ? "" : `loss ${faults.lossPercent}`,
    faults.mtuBytes === undefined ? "" : `mtu ${faults.mtuBytes}`,
    faults.dropPodRange === true ? "drop-pod-range" : "",
    faults.clockSkewSeconds === undefined ? "" : `clock-skew ${faults.clockSkewSeconds}`,
  ];
  return words.filter((word) => word !== "").join(", ");
}

/** `3 s`, `12 min`, `5 h 10 min`; `-` for a machine that does not run. */
export function uptimeWords(seconds: number | null): string {
  if (seconds === null) return "-";
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The machines as a table for people. */
export function machineTable(machines: readonly ListedMachine[]): string {
  if (machines.length === 0) return "no machines; `kubefjord lab up ENVIRONMENT` makes them";
  const table = new Table({
    head: [
      "cluster",
      "machine",
      "role",
      "state",
      "ssh",
      "private",
      "memory",
      "cpus",
      "by",
      "up",
      "pid",
      "faults",
    ],
    style: { head: [], border: [] },
  });
  for (const machine of machines) {
    table.push([
      machine.cluster,
      machine.name,
      machine.role,
      machine.state,
      `127.0.0.1:${machine.sshPort}`,
      machine.privateAddress,
      `${machine.memoryMiB} MiB`,
      machine.cpus,
      machine.acceleration,
      uptimeWords(machine.uptimeSeconds),
      machine.pid ?? "-",
      faultWords(machine.faults),
    ]);
  }
  return table.toString();
}
