import type { StoredArtifact } from "../../../../scripts/artifacts/artifact";
import type { Unit } from "../../../../scripts/facts/units";
import {
  CONTAINERD_STARTS_WITH,
  containerd,
  containerdPaths,
} from "../../../../scripts/operations/containerd";
import { ownContainerd, restartsUnderPods } from "../../../../scripts/phases/host-baseline/containerd";
import { desiredOf } from "../../../../scripts/phases/host-baseline/desired";
import type { HostFacts } from "../../../../scripts/phases/host-baseline/facts";
import { rolled } from "../../../../scripts/phases/host-baseline/rolled";
import { OUT_OF_WORK_NOTE } from "../../../../scripts/phases/out-of-work";
import { labSpec } from "../../../constructs/clusters";
import { filesAfter, noFiles, state } from "../../operations/node-files";
import { unitState } from "../../operations/unit-state";
import { whats } from "../../operations/shown";
import { GOOD } from "./good-machine";

const spec = labSpec();
const [node] = spec.nodes;
if (node === undefined) throw new TypeError("no node");
const digest = "d".repeat(64);
const PROGRAM: StoredArtifact = {
  ...{ name: "containerd", version: "2.3.8", architecture: "amd64", source: "", roles: ["control-plane"] },
  ...{ kind: "binary", encoding: "zstd", size: 12_000_000, sha256: digest, images: [] },
  files: [{ path: "/usr/local/bin/containerd", mode: "0755", size: 40_000_000, sha256: digest }],
};
const desired = desiredOf(spec, node, { stored: [], pulled: [] });

/** A node of a running cluster on which containerd has nothing to do. */
const IN_CLUSTER: HostFacts = (() => {
  const unitFiles = desired.serviceUnits.flatMap(({ files }) => files);
  const empty = noFiles(...containerdPaths(desired.containerd), OUT_OF_WORK_NOTE);
  const facts = { files: empty, units: new Map<string, Unit>(), containerdIsCurrent: true, ownMirrors: [] };
  const files = new Map(filesAfter(empty, containerd(desired, facts)));
  for (const { path, content } of unitFiles) files.set(path, state(String(content)));
  const units = new Map([
    ["containerd.service", unitState()],
    ["kubelet.service", unitState()],
  ]);
  return { ...GOOD, files, units, containerdIsCurrent: true };
})();

const OTHER_IMAGE = {
  ...desired,
  containerd: { ...desired.containerd, sandboxImage: "registry.k8s.io/pause:3.11" },
};
const phase = rolled(undefined as never);

function withUnit(name: string, active: string): HostFacts {
  return { ...IN_CLUSTER, units: new Map([...IN_CLUSTER.units, [name, unitState({ active })]]) };
}

test("a node in sync waits for no turn", () => {
  expect(whats(ownContainerd(desired, IN_CLUSTER))).toEqual([]);
  expect(phase.reason(desired, IN_CLUSTER)).toBeUndefined();
});

test("another setting of containerd takes a node of a cluster out of work", () => {
  expect(restartsUnderPods(OTHER_IMAGE, IN_CLUSTER)).toBe(true);
  expect(phase.reason(OTHER_IMAGE, IN_CLUSTER)).toBe(
    "take the node out of work while containerd starts anew",
  );
});

test("a machine that is in no cluster yet is changed beside all others", () => {
  expect(restartsUnderPods(OTHER_IMAGE, withUnit("kubelet.service", "inactive"))).toBe(false);
});

test("a dead containerd is started at once: there is nothing left to interrupt", () => {
  const dead = withUnit("containerd.service", "failed");
  expect(whats(ownContainerd(desired, dead))).toEqual(["start containerd with its new settings or program"]);
  expect(restartsUnderPods(desired, dead)).toBe(false);
});

test("a mirror alone interrupts nobody", () => {
  const mirrors = [{ host: "registry.k8s.io", url: "https://mirror.example.no" }];
  const files = new Map([
    ...IN_CLUSTER.files,
    ...noFiles("/etc/containerd/certs.d/registry.k8s.io/hosts.toml"),
  ]);
  const mirrored = { ...desired, containerd: { ...desired.containerd, mirrors } };
  expect(restartsUnderPods(mirrored, { ...IN_CLUSTER, files })).toBe(false);
});

test("a program that is replaced in the same plan is part of the restart", () => {
  const offer = { stored: [PROGRAM], pulled: [] };
  const newer = { ...desired, artifacts: { role: desired.role, offer } };
  expect(CONTAINERD_STARTS_WITH).toContain(PROGRAM.files[0]?.path);
  expect(whats(ownContainerd(newer, IN_CLUSTER))).toEqual([
    "start containerd with its new settings or program",
  ]);
  expect(restartsUnderPods(newer, IN_CLUSTER)).toBe(true);
});

test("a node that a dead run left out of work has its turn although nothing else is to do", () => {
  const files = new Map([...IN_CLUSTER.files, [OUT_OF_WORK_NOTE, state("")] as const]);
  expect(phase.reason(desired, { ...IN_CLUSTER, files })).toMatch(/put the node back to work/);
});

test("as many at once as may be unavailable", () => {
  expect(phase.atOnce(labSpec({ kubernetes: { kubelet: { maxUnavailable: 3 } } }))).toBe(3);
});
