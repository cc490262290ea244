import assert from "node:assert/strict";
import type { PhaseName } from "../../../constructs/phase-call";
import { removeLab } from "../../../scripts/lab/machine/remove";
import { leaveMachine } from "../../../scripts/operations/leave-machine";
import { Machine } from "../../../scripts/phases/machine";
import { withSession } from "../../../scripts/phases/session";
import { loadEnvironment } from "../../../spec";
import { succeedOn } from "../cluster/diagnosis";
import { asRoot } from "../project/as-root";
import { etcdctl } from "../project/etcdctl";
import { kubectl } from "../project/kubectl";
import { LabProject, type Settings, succeed, totals } from "../project/project";
import { labSettings } from "../project/settings";
import { until } from "../until";
import { writeResult } from "./result";

// `npm run test:settings`: a cluster keeps its Secrets encrypted and its log of who wrote them; kube-proxy goes from ipvs
// to iptables and back, kubelets, containerd and the control plane's static pods take other settings; and a machine that
// leaves as a static one does is no node any more. Half an hour to an hour; results are committed:
// bench/results/settings.json.

const CLUSTER = "st";
const CONTROL_PLANE = "st-cp-1";
const WORKER = "st-w-1";
const NODES = [CONTROL_PLANE, WORKER] as const;

/** The API is behind a local proxy, as in a cluster that could grow. */
const settings = (more: Settings = {}, kubelet: Settings = {}) =>
  labSettings(
    { cluster: CLUSTER, prefix: "10.37.0", controlPlanes: 1, workers: 1 },
    {
      machines: { source: "lab", lab: { prebaked: true } },
      kubernetes: { apiEndpoint: { kind: "local-proxy" }, kubelet },
      ...more,
    },
  );

/** Another setting of every kubelet. */
const FEWER_PODS = { maxPods: 100 };

const onWorker = (command: string) => asRoot(CLUSTER, WORKER, command);

const kubectlHere = (words: string) => kubectl(CLUSTER, CONTROL_PLANE, words);

/** What a change took. */
interface Change {
  readonly what: string;
  readonly seconds: number;
  /** How many steps changed something. */
  readonly changes: number;
  /** Every step, in order, those that look or wait included. */
  readonly steps: readonly string[];
}

const changes: Change[] = [];

/** Brings the environment's settings about, all phases or one, and notes what that took. */
async function bringAbout(project: LabProject, what: string, phase?: PhaseName): Promise<Change> {
  const since = performance.now();
  const run = await succeedOn(CLUSTER, CONTROL_PLANE, await project.reconcile(phase));
  const seconds = Math.round((performance.now() - since) / 1000);
  const change = {
    what,
    seconds,
    changes: totals(run).reduce((sum, { steps }) => sum + steps, 0),
    steps: run.events.flatMap((event) =>
      event.kind === "step-done" ? [`${event.node}: ${event.what}`] : [],
    ),
  };
  changes.push(change);
  console.log(JSON.stringify(change));
  writeResult("settings", { changes });
  return change;
}

/** Secrets are encrypted in etcd, the audit log says who wrote them, and the API trusts kubelets' certificates. */
async function secured(): Promise<void> {
  await kubectlHere("create secret generic sealed --from-literal=word=open-sesame");
  const stored = await etcdctl(
    CLUSTER,
    CONTROL_PLANE,
    "get /registry/secrets/default/sealed | tr -d '\\000'",
  );
  assert.match(stored, /k8s:enc:secretbox:v1:/);
  assert.doesNotMatch(stored, /open-sesame/);
  const log = "grep -hF /api/v1/namespaces/default/secrets /var/log/kubernetes/audit/audit.log";
  const audited = await asRoot(CLUSTER, CONTROL_PLANE, log);
  assert.match(audited, /"verb":"create".*"username":"kubernetes-admin"/);
  assert.doesNotMatch(audited, /open-sesame/);
  // The API server asks each kubelet, and refuses one whose certificate the cluster has not signed.
  const logs = await kubectlHere("-n kube-system logs -l k8s-app=kube-proxy --prefix --tail=1");
  assert.equal(logs.split("\n").length, NODES.length);
}

async function toIptables(project: LabProject): Promise<void> {
  project.write(settings({ kubeProxy: { mode: "iptables" }, acceptance: { enabled: false } }, FEWER_PODS));
  await bringAbout(project, "kube-proxy to iptables, kubelets with fewer pods");
  assert.equal(await kubectlHere("get nodes -o jsonpath='{.items[*].status.capacity.pods}'"), "100 100");
  for (const name of NODES) {
    assert.doesNotMatch(await asRoot(CLUSTER, name, "ipvsadm -Ln"), /10\.96\.0\.1:443/);
    assert.match(await asRoot(CLUSTER, name, "iptables-save -t nat"), /KUBE-SVC-/);
    assert.doesNotMatch(await asRoot(CLUSTER, name, "ipset list -name"), /KUBE-/);
  }
}

/** A Service whose chains of iptables mode refer to each other in every way. */
const NODE_PORT = `-n kube-system expose deployment coredns --name exposed --type NodePort --port 53 --protocol UDP --overrides '{"spec": {"externalTrafficPolicy": "Local"}}'`;

async function backToIpvs(project: LabProject): Promise<void> {
  await kubectlHere(NODE_PORT);
  await until("iptables mode has the NodePort's chains", async () =>
    (await onWorker("iptables-save -t nat")).includes("-j KUBE-EXT-"),
  );
  const kubeProxy = { scheduler: "wrr", strictARP: false };
  const security = { podSecurity: { enforce: "restricted" } };
  project.write(settings({ kubeProxy, security, containerd: { statsCollectPeriod: "5m" } }, FEWER_PODS));
  const { steps } = await bringAbout(project, "another containerd", "host-baseline");
  // Which nodes were taken out of work, emptied and put back, in order.
  assert.deepEqual(
    steps.filter((step) => /: .*(cordon|elsewhere)/.test(step)),
    [WORKER, CONTROL_PLANE].flatMap((name) => [
      `${name}: cordon the node`,
      `${name}: move its pods elsewhere`,
      `${name}: uncordon the node`,
    ]),
  );
  assert.equal(await kubectlHere("get nodes -o jsonpath='{.items[*].spec.unschedulable}'"), "");
  assert.match(await onWorker("cat /etc/containerd/config.toml"), /5m/);
  await bringAbout(project, "kube-proxy to ipvs with wrr, API server with another file", "control-plane");
  // It has read the file anew: what was a warning before is refused.
  const refused = await kubectlHere("run refused --image none.invalid/none --dry-run=server 2>&1 || true");
  assert.match(refused, /forbidden: violates PodSecurity "restricted/);
  for (const name of NODES) {
    assert.match(await asRoot(CLUSTER, name, "ipvsadm -Ln"), /TCP +10\.96\.0\.1:443 wrr\b/);
    assert.equal(await asRoot(CLUSTER, name, "cat /proc/sys/net/ipv4/conf/all/arp_ignore"), "0");
    const tables = await asRoot(CLUSTER, name, "iptables-save");
    assert.doesNotMatch(tables, /KUBE-(SVC|SVL|SEP|EXT)-|KUBE-NODEPORTS|KUBE-EXTERNAL-SERVICES/);
  }
}

/** The commands of `leave` for a machine that stays when its node goes. */
async function cleaned(project: LabProject): Promise<void> {
  const spec = loadEnvironment(project.environment);
  const node = spec.nodes.find(({ name }) => name === WORKER);
  if (node === undefined) throw new Error(`no node ${WORKER}`);
  await withSession(
    spec,
    () => undefined,
    async (session) => {
      const machine = await Machine.connect({ spec, node, project: project.directory }, session, "leave");
      await machine.carryOut(leaveMachine("a test"));
    },
  );
  const tables = await onWorker("iptables-save; ip6tables-save; ipvsadm -Ln; ipset list -name");
  assert.doesNotMatch(tables, /KUBE-[A-Z]|:443 /);
  assert.equal(await onWorker("ip route show proto 120; ip link show type dummy"), "");
  assert.equal(await onWorker("find /etc/kubernetes /var/lib/kubelet -type f"), "");
}

async function main(): Promise<void> {
  const project = new LabProject(CLUSTER);
  try {
    project.write(settings());
    succeed(await project.kubefjord("lab", "up", project.environment));
    await bringAbout(project, "from bare machines to a cluster");
    await secured();
    await toIptables(project);
    await backToIpvs(project);
    assert.equal((await bringAbout(project, "nothing")).changes, 0);
    await cleaned(project);
  } finally {
    await removeLab(CLUSTER);
    project.remove();
  }
}

void main();
