import { join } from "node:path";
import type { Unit } from "../../../scripts/facts/units";
import { containerd, containerdPaths, containerdUnit } from "../../../scripts/operations/containerd";
import { serviceUnits } from "../../../scripts/operations/service-units";
import { expectGolden } from "../../golden";
import { filesAfter, noFiles, state } from "./node-files";
import { shown, whats } from "./shown";
import { unitState } from "./unit-state";

const GOLDEN = join(__dirname, "golden");

const desired = {
  containerd: {
    sandboxImage: "registry.k8s.io/pause:3.10.2",
    statsCollectPeriod: "10s",
    mirrors: [{ host: "registry.k8s.io", url: "https://mirror.example.no/k8s" }],
  },
};

const services = { serviceUnits: [containerdUnit()] };
const unitPaths = containerdUnit().files.map(({ path }) => path);
const bare = {
  files: noFiles(...containerdPaths(desired.containerd), ...unitPaths),
  units: new Map<string, Unit>(),
  containerdIsCurrent: false,
  ownMirrors: [],
};
const running = {
  files: filesAfter(bare.files, [...serviceUnits(services, bare), ...containerd(desired, bare)]),
  units: new Map([["containerd.service", unitState()]]),
  containerdIsCurrent: true,
  ownMirrors: ["registry.k8s.io"],
};

test("a bare machine gets the unit, the whole configuration and a start", () => {
  const steps = [...serviceUnits(services, bare), ...containerd(desired, bare)];
  expectGolden(join(GOLDEN, "containerd-bare.txt"), shown(steps));
});

test("a machine in sync gets nothing", () => {
  expect([...serviceUnits(services, running), ...containerd(desired, running)]).toEqual([]);
});

test("another unit is read by systemd and restarts containerd", () => {
  const files = new Map([...running.files, ...unitPaths.map((path) => [path, state("old\n")] as const)]);
  const facts = { ...running, files };
  expect(whats([...serviceUnits(services, facts), ...containerd(desired, facts)])).toEqual([
    "write /etc/systemd/system/containerd.service: containerd as a service",
    "make systemd read its units",
    "start containerd with its new settings or program",
  ]);
});

test("systemd reads units that a dead run has written and not told it about", () => {
  const units = new Map([["containerd.service", unitState({ needsReload: true, file: "disabled" })]]);
  expect(whats(serviceUnits(services, { ...running, units }))).toEqual([
    "start containerd.service at every boot",
    "make systemd read its units",
  ]);
});

test("another sandbox image restarts containerd and leaves its unit alone", () => {
  const other = { containerd: { ...desired.containerd, sandboxImage: "registry.k8s.io/pause:3.11" } };
  expect(whats(containerd(other, running))).toEqual([
    "write /etc/containerd/config.toml: containerd with systemd's cgroups and the pinned sandbox image",
    "start containerd with its new settings or program",
  ]);
});

test("a restart that a dead run left out is made up for", () => {
  expect(whats(containerd(desired, { ...running, containerdIsCurrent: false }))).toEqual([
    "start containerd with its new settings or program",
  ]);
});

test("another mirror needs no restart", () => {
  const [mirror] = desired.containerd.mirrors;
  const mirrors = [{ host: mirror?.host ?? "", url: "https://other.example.no" }];
  expect(whats(containerd({ containerd: { ...desired.containerd, mirrors } }, running))).toEqual([
    "write /etc/containerd/certs.d/registry.k8s.io/hosts.toml: images of registry.k8s.io come from https://other.example.no first",
  ]);
});

test("a mirror that was taken out goes, without a restart; one that is wanted stays", () => {
  const facts = { ...running, ownMirrors: ["docker.io", "registry.k8s.io"] };
  expect(shown(containerd(desired, facts))).toBe(
    `# remove /etc/containerd/certs.d/docker.io/hosts.toml: artifacts.mirrors names no mirror of docker.io any more
rm -f '/etc/containerd/certs.d/docker.io/hosts.toml'
rmdir --ignore-fail-on-non-empty '/etc/containerd/certs.d/docker.io'
`,
  );
});
