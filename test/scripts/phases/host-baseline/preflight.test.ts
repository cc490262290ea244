import type { PulledImage } from "../../../../scripts/artifacts/artifact";
import type { HostFacts } from "../../../../scripts/phases/host-baseline/facts";
import { preflight } from "../../../../scripts/phases/host-baseline/preflight";
import { refuse } from "../../../../scripts/phases/failures";
import { appliedConfiguration } from "../../../../scripts/operations/kubeadm-runs";
import { first, labSpec } from "../../../constructs/clusters";
import { unitState } from "../../operations/unit-state";
import { fleet, GOOD } from "./good-machine";

function findings(controlPlane: Partial<HostFacts>, worker: Partial<HostFacts> = {}) {
  return preflight.flatMap((check) => check(fleet(controlPlane, worker), labSpec()));
}

const system = (change: Partial<HostFacts["system"]>) => ({ system: { ...GOOD.system, ...change } });

test("good machines pass", () => {
  expect(findings({})).toEqual([]);
});

test.each<[string, Partial<HostFacts>, RegExp]>([
  ["os-unsupported", system({ os: "fedora", osVersion: "43" }), /fedora 43/],
  ["kernel-too-old", system({ kernel: "5.4.0-216-generic" }), /5\.4\.0/],
  ["architecture", system({ machine: "aarch64" }), /aarch64/],
  ["cgroup-v1", system({ cgroup2: false }), /cgroup v1/],
  ["memory-too-small", system({ memory: 1_000_000 }), /977 MiB/],
  ["too-few-processors", system({ cpus: 1 }), /1/],
  ["address-not-on-machine", system({ addresses: ["127.0.0.1", "10.9.9.9"] }), /10\.9\.9\.9/],
  [
    "no-nameserver",
    { nameservers: { stub: ["127.0.0.1", "9.9.9.9"], resolved: undefined } },
    /127\.0\.0\.1, 9/,
  ],
  ["no-nameserver", { nameservers: { stub: ["9.9.9.9"], resolved: ["9.9.9.9", "::1"] } }, /9, ::1/],
  ["no-nameserver", { nameservers: { stub: [], resolved: undefined } }, /none in .etc.resolv.conf/],
  ["no-nameserver", { nameservers: { stub: ["9.9.9.9"], resolved: [] } }, /none in .run.systemd/],
  ["kernel-module-missing", { modules: new Map([["ip_vs", "missing"]]) }, /none of that name/],
  ["swap-in-use", { swap: { ...GOOD.swap, used: 3_000_000 } }, /1953 MiB available/],
  [
    "port-taken",
    { listeners: [...GOOD.listeners, { port: 6443, address: "0.0.0.0", program: "nc" }] },
    /nc listening on 0\.0\.0\.0:6443/,
  ],
  [
    "ssh-port-elsewhere",
    { listeners: [{ port: 2222, address: "0.0.0.0", program: "sshd" }] },
    /nobody listening/,
  ],
  ["other-container-engine", { units: new Map([["docker.service", unitState()]]) }, /docker\.service/],
  [
    "other-container-engine",
    {
      units: new Map([
        ["containerd.service", unitState({ path: "/usr/lib/systemd/system/containerd.service" })],
      ]),
    },
    /usr.lib/,
  ],
  ["other-firewall", { units: new Map([["firewalld.service", unitState()]]) }, /firewalld/],
  ["other-firewall", { ufw: "# Set to yes to start on boot.\nENABLED=yes\n" }, /ufw/],
])("%s is refused by its own name", (code, facts, actual) => {
  const found = findings(facts);
  expect(found).toEqual([expect.objectContaining({ code, severity: "error", node: "cp-1" })]);
  expect(found[0]?.actual).toMatch(actual);
});

test("a disk without room for what has to be installed is refused; room for nothing is enough for nothing", () => {
  expect(findings(system({ diskFree: 10 }))).toEqual([]);
  const states = fleet(system({ diskFree: 1_000_000 }));
  const image = {
    name: "big",
    version: "1",
    architecture: "amd64",
    kind: "image",
    roles: ["control-plane"],
    source: "",
    encoding: "identity",
    size: 50_000_000,
    sha256: "0",
    files: [],
    images: [{ reference: "big:1", digest: "sha256:1" }],
  } as const;
  const [first] = states;
  if (first === undefined) throw new Error("no nodes");
  const needed = (pulled: readonly PulledImage[]) => {
    const artifacts = { role: "control-plane", offer: { stored: [image], pulled } } as const;
    const state = { ...first, desired: { ...first.desired, artifacts } };
    return preflight.flatMap((check) => check([state], labSpec()));
  };
  const full = (expected: string) => [expect.objectContaining({ code: "disk-full", expected }) as unknown];
  expect(needed([])).toEqual(full("1215 MiB free below /var/lib"));
  // What the node pulls by itself takes room too.
  const pulled: PulledImage = { ...image, name: "pulled", reference: "pulled:1" };
  expect(needed([pulled])).toEqual(full("1310 MiB free below /var/lib"));
});

test("clones are told by machine-id and product_uuid, naming all of them; an empty UUID says nothing", () => {
  expect(findings({}, system({}))).toEqual([
    expect.objectContaining({ code: "machine-id-twice", node: "cp-1", actual: "5f0c, which w-1 has too" }),
    expect.objectContaining({ code: "product-uuid-twice", node: "cp-1" }),
  ]);
  expect(findings(system({ productUuid: "" }), system({ productUuid: "", machineId: "2" }))).toEqual([]);
});

test("one finding keeps its code as the error's, several are told together; both mean exit code 4", () => {
  const one = findings(system({ cgroup2: false }));
  expect(() => refuse(one, "lab")).toThrow(
    expect.objectContaining({ exitCode: 4, code: "cgroup-v1", subject: "cp-1" }) as Error,
  );
  expect(() => refuse([...one, ...one], "lab")).toThrow(
    expect.objectContaining({ exitCode: 4, code: "preflight", subject: "lab" }) as Error,
  );
});

test("a machine of another cluster is refused before anything is touched; this cluster's own is not", () => {
  const endpoint = "https://api.lab.internal:6443";
  const beside = `https://${first(labSpec(), "control-plane").privateAddress}:6443`;
  const other = { kubeletServer: "https://api.other.internal:6443" };
  expect(findings({ kubeletServer: beside }, { kubeletServer: endpoint })).toEqual([]);
  expect(findings({ kubeletServer: endpoint })).toEqual([]);
  expect(findings({}, other)).toEqual([
    expect.objectContaining({ code: "other-cluster", severity: "error", node: "w-1" }),
  ]);
  expect(findings({}, { kubeletServer: beside })).toHaveLength(1);
  expect(findings(other)).toEqual([expect.objectContaining({ code: "other-cluster", node: "cp-1" })]);
});

test.each([
  ["api-endpoint-change", "controlPlaneEndpoint: api.lab.internal:6443", "controlPlaneEndpoint: other:6443"],
  ["kubernetes-version-change", /kubernetesVersion: v.*/, "kubernetesVersion: v1.35.1"],
  ["cluster-network-change", /serviceSubnet: .*/, "serviceSubnet: 10.99.0.0/16"],
  ["cluster-network-change", /podSubnet: .*/, "podSubnet: 10.99.0.0/16"],
  ["cluster-network-change", /dnsDomain: .*/, "dnsDomain: other.local"],
])("a live cluster's settled setting is refused before anything is touched: %s", (code, line, other) => {
  const spec = labSpec();
  const applied = appliedConfiguration(spec, first(spec, "control-plane"));
  expect(findings({ applied })).toEqual([]);
  const found = findings({ applied: applied.replace(line, other) });
  expect(found).toEqual([expect.objectContaining({ code, severity: "error", node: "cp-1" })]);
  expect(found[0]?.expected).toContain(other.split(": ")[1]?.replace(/^v/, ""));
});
