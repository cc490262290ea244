import { join } from "node:path";
import { PATHS } from "../../../scripts/kubeadm";
import { kubelet, type KubeletState } from "../../../scripts/operations/kubelet";
import { changedFlags } from "../../../scripts/operations/kubelet-flags";
import { first, labSpec } from "../../constructs/clusters";
import { expectGolden } from "../../golden";
import { state } from "./node-files";
import { shown, whats } from "./shown";

const GOLDEN = join(__dirname, "golden");
const RESTART = "start kubelet with its new settings";
const SETTINGS = `write ${PATHS.kubeletConfig}: kubelet's settings as the spec says`;
const ARGUMENTS = `write ${PATHS.kubeletFlags}: kubelet's arguments as the spec says`;

/** As kubeadm leaves it: its defaults, other words for the same durations, and what it found out on the node. */
const CONFIG = `apiVersion: kubelet.config.k8s.io/v1beta1
authentication:
  anonymous:
    enabled: false
cgroupDriver: systemd
clusterDNS:
- 10.96.0.10
clusterDomain: cluster.local
containerRuntimeEndpoint: unix:///run/containerd/containerd.sock
failSwapOn: true
fileCheckFrequency: 1m0s
kind: KubeletConfiguration
maxPods: 110
nodeStatusReportFrequency: 5m0s
nodeStatusUpdateFrequency: 30s
protectKernelDefaults: true
resolvConf: /run/systemd/resolve/resolv.conf
rotateCertificates: true
serverTLSBootstrap: true
syncFrequency: 5m0s
volumeStatsAggPeriod: 10m0s
`;
const FLAGS = `KUBELET_KUBEADM_ARGS="--housekeeping-interval=60s --node-ip=10.20.0.21 --v=2"\n`;

const RUNNING: KubeletState = {
  kubeletConfig: CONFIG,
  kubeletFlags: FLAGS,
  kubeletIsCurrent: true,
  kubernetes: { kubelet: "active" },
  files: new Map([
    [PATHS.kubeletConfig, state(CONFIG)],
    [PATHS.kubeletFlags, state(FLAGS)],
  ]),
};

function plan(settings: Record<string, unknown> = {}, facts: Partial<KubeletState> = {}) {
  const spec = labSpec({ kubernetes: { kubelet: settings } });
  return kubelet(spec, first(spec, "worker"), { ...RUNNING, ...facts });
}

test("a kubelet as kubeadm starts it is in sync", () => {
  expect(plan()).toEqual([]);
});

test("another setting is written over what is there, and kubelet is restarted", () => {
  expectGolden(join(GOLDEN, "kubelet-max-pods.txt"), shown(plan({ maxPods: 150 })));
});

test("another argument goes into kubeadm's own file", () => {
  expect(whats(plan({ housekeepingInterval: "20s" }))).toEqual([ARGUMENTS, RESTART]);
});

test("both at once are one restart", () => {
  expect(whats(plan({ housekeepingInterval: "20s", maxPods: 150 }))).toEqual([SETTINGS, ARGUMENTS, RESTART]);
});

test("how many nodes may be restarted at once is no setting of a kubelet", () => {
  expect(plan({ maxUnavailable: 3 })).toEqual([]);
});

test("a restart that a dead run left out is made up for", () => {
  expect(whats(plan({}, { kubeletIsCurrent: false }))).toEqual([RESTART]);
});

test("a kubelet that was stopped is started", () => {
  expect(whats(plan({}, { kubernetes: { kubelet: "inactive" } }))).toEqual([RESTART]);
});

test("a signed serving certificate that is switched off leaves the file", () => {
  const spec = labSpec({ security: { kubeletCertificateRotation: false } });
  const [node] = spec.nodes;
  if (node === undefined) throw new TypeError("no node");
  const ours = { ...RUNNING, kubeletFlags: FLAGS.replace("10.20.0.21", node.privateAddress) };
  const [written] = kubelet(spec, node, ours);
  expect((written?.input ?? []).join("")).not.toContain("serverTLSBootstrap");
  const without = { ...ours, kubeletConfig: CONFIG.replace("serverTLSBootstrap: true\n", "") };
  expect(kubelet(spec, node, without)).toEqual([]);
});

test("arguments of others stay, ours are replaced, and missing ones are added", () => {
  const desired = [
    { name: "node-ip", value: "10.20.0.21" },
    { name: "housekeeping-interval", value: "20s" },
  ];
  expect(changedFlags(desired, FLAGS)).toBe(
    `KUBELET_KUBEADM_ARGS="--v=2 --node-ip=10.20.0.21 --housekeeping-interval=20s"\n`,
  );
  expect(changedFlags(desired, `# mine\n${FLAGS}OTHER=1\n`)).toMatch(/^# mine\nKUBELET_.*"\nOTHER=1\n$/);
  expect(changedFlags(desired, "")).toBe(
    `KUBELET_KUBEADM_ARGS="--node-ip=10.20.0.21 --housekeeping-interval=20s"\n`,
  );
  expect(changedFlags(desired.slice(0, 1), FLAGS)).toBeUndefined();
});
