import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLUSTER_PHASES } from "../../constructs/phase-call";
import { PATHS } from "../../scripts/kubeadm";
import { removeLab } from "../../scripts/lab/machine/remove";
import { askUntil } from "../../scripts/phases/ask-until";
import { leave } from "../../scripts/phases/leave";
import { withSession } from "../../scripts/phases/session";
import { quoted } from "../../scripts/shell";
import { loadEnvironment } from "../../spec";
import { succeedOn } from "./cluster/diagnosis";
import { journalsOf } from "./cluster/journals";
import { localKubectl } from "./cluster/local-kubectl";
import { bundleWithOwnImage, OWN_IMAGE } from "./cluster/own-bundle";
import { watchProcesses } from "./cluster/processes";
import { leaks } from "./cluster/secrets";
import { CLUSTER, clusterSettings, CONTROL_PLANE, SECOND_WORKER, WORKER } from "./cluster/settings";
import { traces } from "./machines/traces";
import { asRoot } from "./project/as-root";
import { etcdctl } from "./project/etcdctl";
import { kubectl } from "./project/kubectl";
import { type Ended, type Finished, LabProject, type Settings, succeed, totals } from "./project/project";

// A whole cluster's life on emulated machines. Each test goes on from the one before.
jest.setTimeout(3_600_000);

let project: LabProject;
let ownBundle: string | undefined;

beforeAll(() => {
  project = new LabProject(CLUSTER);
  project.write(clusterSettings(1));
});

afterAll(async () => {
  await removeLab(CLUSTER);
  project.remove();
});

const onControlPlane = (command: string) => asRoot(CLUSTER, CONTROL_PLANE, command);
const onWorker = (command: string) => asRoot(CLUSTER, WORKER, command);

const succeedHere = <T extends Ended>(ended: T) => succeedOn(CLUSTER, CONTROL_PLANE, ended);
const reconcile = async () => succeedHere(await project.reconcile());

/** A sysctl, and a bundle with an image that no other has. */
async function ownSettings(): Promise<Settings> {
  const host = { firewall: { adminSources: ["10.0.2.0/24"] }, sysctls: { "net.core.somaxconn": 32_768 } };
  ownBundle ??= await bundleWithOwnImage(project.directory);
  return { host, artifacts: { source: "bundle", bundle: ownBundle } };
}

describe("cdktf deploy", () => {
  it("brings bare machines to a working cluster, and no secret shows on the way", async () => {
    const watch = watchProcesses(CLUSTER, [CONTROL_PLANE, WORKER]);
    const ended = await project.deploy();
    const processes = await watch.end();
    const { stdout } = await succeedHere(ended);
    expect(stdout).toContain("acceptance done");
    expect(processes.get(`processes of ${CONTROL_PLANE}`)).toContain("kubeadm init --config /dev/stdin");
    const encryption = await onControlPlane(`cat ${PATHS.encryption}`);
    const known = {
      "encryption key": /secret: (\S+)/.exec(encryption)?.[1] ?? "",
      "admin's key": /client-key-data: (\S+)/.exec(await onControlPlane(`cat ${PATHS.adminConf}`))?.[1] ?? "",
    };
    expect(Object.values(known).every((secret) => secret.length > 20)).toBe(true);
    const journals = await journalsOf(CLUSTER, [CONTROL_PLANE, WORKER]);
    expect(journals.get(`journal of ${CONTROL_PLANE}`)).toContain("Started kubelet");
    expect(leaks(new Map([...processes, ...journals, ...project.texts()]), known)).toEqual([]);
  });

  it("lets the API's port through on the control plane alone", async () => {
    for (const [on, open] of [
      [onControlPlane, true],
      [onWorker, false],
    ] as const)
      expect((await on("nft list table inet kubefjord")).includes("tcp dport 6443")).toBe(open);
  });

  it("changes nothing when it is run again", async () => {
    const { stdout } = await succeedHere(await project.deploy());
    expect(stdout).toContain("No changes");
  });
});

const OTHER_CLUSTER = `apiVersion: v1
kind: Config
clusters: [{ name: bergen, cluster: { server: "https://192.0.2.1:6443" } }]
users: [{ name: bergen, user: {} }]
contexts: [{ name: bergen, context: { cluster: bergen, user: bergen } }]
current-context: bergen
`;

describe("kubefjord kubeconfig", () => {
  it("writes access that only its owner reads, and shows the certificate's group and expiry", async () => {
    const file = join(project.directory, "kubeconfig");
    const { code, stdout } = await project.kubefjord(
      "kubeconfig",
      project.environment,
      "--write-only",
      "--output",
      file,
    );
    expect(code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toContain(`current-context: ${CLUSTER}`);
    expect(stdout).toContain("without --write-only the command holds a tunnel open");
    expect(stdout).toMatch(/group kubeadm:cluster-admins, valid until 20\d\d-\d\d-\d\d/);
  });

  it("merged into kubectl's file, leads kubectl through its tunnel to the cluster until it is interrupted", async () => {
    const file = project.kubectlKubeconfig;
    writeFileSync(file, OTHER_CLUSTER);
    const local = await localKubectl(project.directory);
    let nodes = "";
    const { code, stderr } = await project.whileRuns(
      ["kubeconfig", project.environment, "--merge"],
      `kubectl --kubeconfig ${file} --context ${CLUSTER} get nodes`,
      async () =>
        void (nodes = await local("--kubeconfig", file, "--context", CLUSTER, "get", "nodes", "-o", "name")),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(nodes.split("\n")).toEqual([CONTROL_PLANE, WORKER].map((name) => `node/${name}`));
    expect(await local("--kubeconfig", file, "config", "current-context")).toBe("bergen");
  });
});

const expectFewRoundTrips = (phases: readonly Finished[]): void => {
  for (const { phase, mostRoundTrips } of phases)
    expect({ phase, few: mostRoundTrips <= 2 }).toEqual({ phase, few: true });
};

/** Emulated machines take minutes to start the pods of acceptance: it proves itself after the deploy and a power cut. */
const UNPROVED = { acceptance: { enabled: false } };

/** Nothing was found to do, the proof at the end included. */
const expectNothingDone = (phases: readonly Finished[]): void => {
  for (const { phase, changed, steps } of phases)
    expect({ phase, changed, steps }).toEqual({ phase, changed: 0, steps: 0 });
};

describe("kubefjord reconcile", () => {
  it("brings a sysctl and an image of the operator's own where they are missing, and finds nothing else to do, in at most two round trips per node and phase", async () => {
    project.write(clusterSettings(1, { ...(await ownSettings()), ...UNPROVED }));
    const [host, ...others] = totals(await reconcile());
    // The file, the live value and the image, on both nodes.
    expect(host).toMatchObject({ phase: "host-baseline", changed: 2, steps: 6 });
    expect(await onWorker("cat /proc/sys/net/core/somaxconn")).toBe("32768");
    expect(await onWorker("ctr -n k8s.io images list -q")).toContain(OWN_IMAGE);
    expect(others.map(({ phase }) => phase)).toEqual(CLUSTER_PHASES.slice(1, -1));
    expectNothingDone(others);
    expectFewRoundTrips(others);
  });
});

/** The keys under which etcd has a name; events tell what happened, and end by themselves after an hour. */
async function keysOf(name: string): Promise<readonly string[]> {
  const keys = await etcdctl(CLUSTER, CONTROL_PLANE, "get / --prefix --keys-only");
  return keys.split("\n").filter((key) => key.includes(name) && !isEvent(key));
}

/** The keys of the values in which etcd has a name. */
async function mentionsOf(name: string): Promise<readonly string[]> {
  const all = await etcdctl(CLUSTER, CONTROL_PLANE, "get / --prefix --write-out=json");
  const { kvs } = JSON.parse(all) as { kvs: readonly { readonly key: string; readonly value: string }[] };
  const plain = (base64: string) => Buffer.from(base64, "base64").toString("latin1");
  return kvs.flatMap(({ key, value }) =>
    plain(value).includes(name) && !isEvent(plain(key)) ? [plain(key)] : [],
  );
}

const isEmpty = ({ length }: readonly string[]): boolean => length === 0;

const isEvent = (key: string): boolean => key.startsWith("/registry/events/");

/** As an image of a provider may have it, or a colleague of the operator. */
const SWAP = `dd if=/dev/zero of=/swapfile bs=1M count=16; chmod 600 /swapfile; mkswap /swapfile; swapon /swapfile
  echo /swapfile none swap sw 0 0 >> /etc/fstab; systemctl daemon-reload`;

describe("a second worker", () => {
  it("joins from a prebaked disk, is sent nothing but the image its disk has not, and the first gets a route to it alone", async () => {
    const machines = { source: "lab", lab: { prebaked: true } };
    project.write(clusterSettings(2, { ...(await ownSettings()), machines, ...UNPROVED }));
    const { stdout } = await succeedHere(await project.deploy());
    expect(await kubectl(CLUSTER, CONTROL_PLANE, "get nodes -o name")).toContain(`node/${SECOND_WORKER}`);
    for (const phase of ["host-baseline", "workers"]) expect(stdout).toContain(`${phase} ${WORKER}  in sync`);
    const brought = new RegExp(`${SECOND_WORKER}  ((?:install|(?:import|pull) image) \\S+)`, "g");
    expect([...stdout.matchAll(brought)].map(([, what]) => what)).toEqual(["import image own"]);
    const [, ...images] = (await asRoot(CLUSTER, SECOND_WORKER, "ctr -n k8s.io images check")).split("\n");
    expect(images.length).toBeGreaterThan(3);
    for (const image of images) expect(image).toMatch(/ complete \([0-9]+\/[0-9]+\) .* true *$/);
    expect(await onWorker("ip route show proto 120")).toContain("10.33.0.22");
  });

  it("keeps its route on the first when systemd-networkd is started anew there, as at an upgrade", async () => {
    await onWorker("systemctl restart systemd-networkd");
    await onWorker("/usr/lib/systemd/systemd-networkd-wait-online --timeout=300");
    expect(await onWorker("ip route show proto 120")).toContain("10.33.0.22");
  });

  it("leaves without a trace in etcd and in the others' routes, while kube-proxy gets another scheduler and no strictARP, and swap that came back is off", async () => {
    await onWorker(SWAP);
    project.write(clusterSettings(1, { kubeProxy: { scheduler: "wrr", strictARP: false }, ...UNPROVED }));
    const { stdout } = await succeedHere(await project.deploy());
    expect(stdout).toContain("delete the Node");
    for (const on of [onControlPlane, onWorker]) {
      expect(await on("ipvsadm -Ln")).toMatch(/TCP +10\.96\.0\.1:443 wrr\b/);
      expect(await on("cat /proc/sys/net/ipv4/conf/all/arp_ignore")).toBe("0");
    }
    expect(await onWorker("tail -n +2 /proc/swaps")).toBe("");
    // Pods that were ending on it go within a minute of the Node (the controller manager's pod garbage collector).
    for (const find of [keysOf, mentionsOf])
      expect(await askUntil(() => find(SECOND_WORKER), isEmpty, 600_000)).toEqual([]);
    expect(await onWorker("ip route show proto 120")).not.toContain("10.33.0.22");
  });
});

const SLOW_BOOT = `[Unit]
Before=containerd.service kubelet.service
[Service]
Type=oneshot
ExecStart=/bin/sleep 30
[Install]
WantedBy=multi-user.target
`;

describe("a power cut", () => {
  it("of every machine at once: everything is back without help, and no swap, however long a boot takes", async () => {
    project.write(clusterSettings(1, { kubeProxy: { scheduler: "wrr", strictARP: false } }));
    // sshd answers long before this one has let containerd and kubelet start.
    await onWorker(`printf %s ${quoted(SLOW_BOOT)} > /etc/systemd/system/slow-boot.service`);
    await onWorker("systemctl enable slow-boot.service && sync");
    for (const name of [CONTROL_PLANE, WORKER])
      succeed(await project.kubefjord("lab", "fault", name, "cut-power"));
    succeed(await project.kubefjord("lab", "up", project.environment));
    const phases = totals(await reconcile());
    expect(phases.map(({ phase }) => phase)).toEqual(CLUSTER_PHASES);
    expectNothingDone(phases);
    // Acceptance; the others may have waited for the boot.
    expectFewRoundTrips(phases.slice(-1));
    expect(await onWorker("tail -n +2 /proc/swaps")).toBe("");
  });
});

describe("a control plane that the environment names no more", () => {
  it("stays while nobody else holds the cluster's data", async () => {
    const other = { name: `${CLUSTER}-cp-9`, role: "control-plane", privateAddress: "10.33.0.19" };
    project.write(clusterSettings(0, { nodes: [other] }));
    const spec = loadEnvironment(project.environment);
    const gone = {
      name: CONTROL_PLANE,
      role: "control-plane",
      address: undefined,
      access: undefined,
      privateAddress: "10.33.0.11",
    };
    const call = { phase: "leave", spec, project: project.directory, node: gone } as const;
    const left = withSession(
      spec,
      () => undefined,
      (session) => leave(call, session),
    );
    await expect(left).rejects.toMatchObject({ code: "last-control-plane", exitCode: 4 });
    expect(await kubectl(CLUSTER, CONTROL_PLANE, "get nodes -o name")).toContain(`node/${CONTROL_PLANE}`);
  });
});

describe("cdktf destroy", () => {
  it("leaves no process, socket, mount or file, also of a worker that the environment names no more", async () => {
    // It leaves a cluster whose control plane goes at the same time.
    project.write(clusterSettings(0));
    succeed(await project.destroy());
    expect(await traces(project.stateDirectory)).toEqual({
      processes: [],
      sockets: [],
      mounts: [],
      files: [],
    });
  });
});
