import { openApi, readCredentials, type Credentials } from "../../../scripts/cluster-api";
import { PATHS } from "../../../scripts/kubeadm";
import { removeLab } from "../../../scripts/lab/machine/remove";
import { leave } from "../../../scripts/phases/leave";
import { Machine } from "../../../scripts/phases/machine";
import type { PhaseEvent } from "../../../scripts/phases/report";
import { withSession } from "../../../scripts/phases/session";
import { Secret } from "../../../scripts/secret";
import { type ClusterSpec, loadEnvironment } from "../../../spec";
import { watchProcesses } from "../cluster/processes";
import { leaks } from "../cluster/secrets";
import { asRoot } from "../project/as-root";
import { etcdctl } from "../project/etcdctl";
import { kubectl } from "../project/kubectl";
import { type Kill, LabProject, type Reconciled, succeed } from "../project/project";
import { labSettings, machineNames } from "../project/settings";
import { until } from "../until";
import { writeResult } from "./result";

// `npm run test:three`: one control plane and a worker grow to three and a worker, under the endpoint's one name, through
// two runs that are killed at a join; then each control plane in turn loses power, the API has to answer on every other
// node through its own proxy, and the worker's kube-proxy to hear of a new Service; then three become one again. About an
// hour; results are committed: bench/results/three-control-planes.json.

const CLUSTER = "ha";
const CONTROL_PLANES = machineNames(CLUSTER, "cp", 3);
const WORKER = "ha-w-1";

/** What three emulated control planes on two processors may take for anything; each look costs them something. */
const PATIENCE = { limit: 1_800_000, pause: 2_000 };

const settings = (controlPlanes: 1 | 3) =>
  labSettings({ cluster: CLUSTER, prefix: "10.35.0", controlPlanes, workers: 1 });

/** Seconds until something holds. */
async function secondsUntil(what: string, holds: () => Promise<boolean>): Promise<number> {
  const since = performance.now();
  await until(what, holds, PATIENCE);
  return Math.round((performance.now() - since) / 1000);
}

/** Whether the API answers on a node's loopback, which is its own proxy. */
async function answersOn(spec: ClusterSpec, name: string, credentials: Credentials): Promise<boolean> {
  const node = spec.nodes.find((one) => one.name === name);
  if (node === undefined) throw new Error(`no node ${name}`);
  const { port, name: serverName } = spec.kubernetes.apiEndpoint;
  return withSession(
    spec,
    () => undefined,
    async (session) => {
      const machine = await Machine.connect({ spec, node, project: process.cwd() }, session, "acceptance");
      const place = { address: "127.0.0.1", port, serverName };
      const opened = await openApi(await machine.connection(), place, credentials, CLUSTER);
      const ready = await opened.api.isReady(30_000);
      await opened.close();
      return ready;
    },
  ).catch(() => false);
}

/** Seconds until a Service that a living control plane takes is in the worker's IPVS table: its kube-proxy is not cut off. */
async function secondsUntilServed(living: string, name: string): Promise<number> {
  const made = `create service clusterip ${name} --tcp=80 -o jsonpath='{.spec.clusterIP}'`;
  const address = await kubectl(CLUSTER, living, made);
  return secondsUntil(`Service ${name} on ${WORKER}`, async () =>
    (await asRoot(CLUSTER, WORKER, "ipvsadm -Ln")).includes(`${address}:80`),
  );
}

async function etcdIsHealthy(on: string): Promise<boolean> {
  const text = await etcdctl(CLUSTER, on, "endpoint health --cluster 2>&1").catch(() => "");
  return text.split("\n").filter((line) => line.includes("is healthy")).length === CONTROL_PLANES.length;
}

const isJoin = (event: PhaseEvent, kind: "step-started" | "step-done", node: string | undefined): boolean =>
  event.kind === kind && event.node === node && event.what === "join as a control plane: kubeadm join";

/** Where runs are killed that grow the cluster: the second control plane's join goes on without its run, the third's ends. */
const KILLS: Readonly<Record<1 | 3, readonly Kill[]>> = {
  1: [],
  3: [
    { at: (event) => isJoin(event, "step-started", CONTROL_PLANES[1]) },
    { at: (event) => isJoin(event, "step-done", CONTROL_PLANES[2]) },
  ],
};

/**
 * Deploys with so many control planes: how long that took with its interruptions, and each step of kubeadm. Joining
 * control planes takes tokens and certificate keys, which show nowhere.
 */
async function grow(project: LabProject, controlPlanes: 1 | 3) {
  project.write(settings(controlPlanes));
  succeed(await project.kubefjord("lab", "up", project.environment));
  const since = performance.now();
  const watch = watchProcesses(CLUSTER, CONTROL_PLANES.slice(0, controlPlanes));
  const runs: Reconciled[] = [];
  for (const kill of KILLS[controlPlanes]) runs.push(await project.reconcile(undefined, kill));
  const kills = runs.filter(({ code }) => code === null).length;
  if (kills < runs.length) throw new Error(`killed ${kills} of ${runs.length} runs: ${runs.at(-1)?.stderr}`);
  runs.push(succeed(await project.reconcile()));
  const output = runs.map(({ stdout, stderr }) => `${stdout}\n${stderr}`).join("\n");
  const found = leaks(new Map([...(await watch.end()), ["output", output]]));
  if (found.length > 0) throw new Error(`secrets show: ${JSON.stringify(found)}`);
  const joins = runs
    .flatMap(({ events }) => events)
    .flatMap((event) =>
      event.kind === "step-done" && /kubeadm (init|join)/.test(event.what)
        ? [{ node: event.node, step: event.what, seconds: Math.round(event.elapsed / 1000) }]
        : [],
    );
  const seconds = Math.round((performance.now() - since) / 1000);
  const grown = { controlPlanes, kills, leaks: found.length, seconds, joins };
  console.log(JSON.stringify(grown));
  return grown;
}

/** Takes two control planes out side by side, as Terraform does. How many members etcd has after it. */
async function shrink(project: LabProject): Promise<number> {
  project.write(settings(1));
  const spec = loadEnvironment(project.environment);
  const [staying = "", ...leaving] = CONTROL_PLANES;
  await Promise.all(
    leaving.map((name, index) => {
      const node = {
        name,
        role: "control-plane",
        address: undefined,
        access: undefined,
        privateAddress: `10.35.0.${12 + index}`,
      };
      const call = { phase: "leave", spec, project: project.directory, node } as const;
      return withSession(
        spec,
        () => undefined,
        (session) => leave(call, session),
      );
    }),
  );
  succeed(await project.reconcile());
  return (await etcdctl(CLUSTER, staying, "member list")).split("\n").length;
}

async function main(): Promise<void> {
  const project = new LabProject(CLUSTER);
  try {
    const grown = [await grow(project, 1), await grow(project, 3)];
    const members = (await etcdctl(CLUSTER, CONTROL_PLANES[0] ?? "", "member list")).split("\n").length;
    const spec = loadEnvironment(project.environment);
    const adminConf = await asRoot(CLUSTER, CONTROL_PLANES[0] ?? "", `cat ${PATHS.adminConf}`);
    const credentials = readCredentials(new Secret(adminConf), CLUSTER);
    const powerCuts = [];
    for (const dead of CONTROL_PLANES) {
      succeed(await project.kubefjord("lab", "fault", dead, "cut-power"));
      const answers: Record<string, number> = {};
      const living = CONTROL_PLANES.filter((one) => one !== dead);
      for (const name of [...living, WORKER])
        answers[name] = await secondsUntil(`the API through the proxy of ${name}`, () =>
          answersOn(spec, name, credentials),
        );
      const secondsUntilAServiceReachedTheWorker = await secondsUntilServed(
        living[0] ?? "",
        `without-${dead}`,
      );
      succeed(await project.kubefjord("lab", "up", project.environment));
      const healthy = await secondsUntil("etcd healthy", () => etcdIsHealthy(dead));
      powerCuts.push({
        dead,
        secondsUntilTheApiAnsweredOn: answers,
        secondsUntilAServiceReachedTheWorker,
        secondsUntilEtcdHealthy: healthy,
      });
      console.log(JSON.stringify(powerCuts.at(-1)));
      writeResult("three-control-planes", { grown, members, powerCuts });
    }
    const again = succeed(await project.reconcile());
    const changes = again.events.flatMap((event) => (event.kind === "finished" ? [event.steps] : []));
    const membersOfOne = await shrink(project);
    writeResult("three-control-planes", {
      grown,
      members,
      powerCuts,
      stepsAfterwards: changes,
      membersOfOne,
    });
  } finally {
    await removeLab(CLUSTER);
    project.remove();
  }
}

void main();
