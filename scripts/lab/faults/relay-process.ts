import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { PhaseError } from "../../errors";
import { readRecord, writeRecord } from "../json-file";
import { machinePaths, type MachinePaths } from "../paths";
import {
  endProcess,
  findByArgument,
  identify,
  isAlive,
  type ProcessIdentity,
  startDetached,
} from "../process";
import { type Qmp, withQmp } from "../qemu/qmp";
import type { NetworkFaults } from "./fault";
import type { RelayOrder } from "./relay";

/** A Node process starts in a second; a busy host stretches it. */
const START_MILLISECONDS = 120_000;

/**
 * QEMU's filters that hand every frame to the relay. In QEMU's words rx is what the network receives from the guest,
 * and tx what it sends to the guest.
 */
const FILTERS = [
  { id: "fault-out", queue: "rx", outdev: "out", indev: "out-back" },
  { id: "fault-in", queue: "tx", outdev: "in", indev: "in-back" },
];

/** The launcher that starts our programs from source in a checkout, from dist in an installed package. */
function launcher(): string {
  let directory = __dirname;
  while (!existsSync(join(directory, "bin", "launch.js"))) directory = dirname(directory);
  return join(directory, "bin", "launch.js");
}

/** Hands every frame to the relay that is connected now: a filter stays deaf once its sockets were closed. */
async function addFilters(qmp: Qmp): Promise<void> {
  for (const filter of FILTERS) {
    await qmp.execute("object-add", { "qom-type": "filter-redirector", netdev: "private", ...filter });
  }
}

/** Lets frames pass by the relay. */
async function removeFilters(qmp: Qmp): Promise<void> {
  const present = await qmp.execute<{ name: string }[]>("qom-list", { path: "/objects" });
  for (const { id } of FILTERS) {
    if (present.some(({ name }) => name === id)) await qmp.execute("object-del", { id });
  }
}

async function isConnected(qmp: Qmp): Promise<boolean> {
  const devices = await qmp.execute<{ label: string; filename: string }[]>("query-chardev");
  const sockets = FILTERS.flatMap(({ outdev, indev }) => [outdev, indev]);
  return sockets.every((socket) =>
    devices.some(({ label, filename }) => label === socket && !filename.startsWith("disconnected:")),
  );
}

async function waitForConnection(qmp: Qmp, relay: ProcessIdentity, name: string): Promise<void> {
  const deadline = Date.now() + START_MILLISECONDS;
  while (!(await isConnected(qmp))) {
    if (!(await isAlive(relay)) || Date.now() > deadline) {
      throw new PhaseError("the frame relay did not connect to QEMU", {
        code: "lab-relay",
        subject: name,
        hint: "run the same command again; `kubefjord lab list` shows whether the machine runs",
      });
    }
    await delay(50);
  }
}

async function endRelay(paths: MachinePaths): Promise<void> {
  const recorded = await readRecord<ProcessIdentity>(paths.relayProcess);
  // One whose record was never written is found by its argument, which is the record's path.
  const running = recorded ?? (await findByArgument(paths.relayProcess));
  if (running !== undefined) await endProcess(running, 2000);
  await rm(paths.relayProcess, { force: true });
}

/** Takes the relay out of a machine's private network and ends it. Call it with the lab's lock held. */
export async function removeRelay(cluster: string, name: string, qemuRuns: boolean): Promise<void> {
  const paths = machinePaths(cluster, name);
  if (qemuRuns) await withQmp(paths.qmp, removeFilters);
  await endRelay(paths);
}

/**
 * Puts a relay with these faults into a running machine's private network, in place of the one that may be there.
 * It ends by itself with its QEMU. Call it with the lab's lock held.
 *
 * @param own the machine's private address without prefix length
 * @throws PhaseError `lab-relay`, `lab-qmp`
 */
export async function placeRelay(
  cluster: string,
  name: string,
  own: string,
  faults: NetworkFaults,
): Promise<void> {
  const paths = machinePaths(cluster, name);
  const { outgoing, outgoingBack, incoming, incomingBack } = paths;
  const order: RelayOrder = { faults, own, outgoing, outgoingBack, incoming, incomingBack };
  const start = `require(process.argv[1])("scripts/lab/faults/relay-program")`;
  await withQmp(paths.qmp, async (qmp) => {
    await removeFilters(qmp);
    await endRelay(paths);
    const pid = startDetached(process.execPath, [
      "-e",
      start,
      launcher(),
      paths.relayProcess,
      JSON.stringify(order),
    ]);
    const relay = await identify(pid);
    if (relay !== undefined) {
      await writeRecord(paths.relayProcess, relay);
      await waitForConnection(qmp, relay, name);
    }
    await addFilters(qmp);
  });
}
