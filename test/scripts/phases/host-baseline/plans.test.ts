import { join } from "node:path";
import { Readable } from "node:stream";
import type { ArtifactSource } from "../../../../scripts/artifacts/artifact-source";
import type { StoredArtifact } from "../../../../scripts/artifacts/artifact";
import type { HostFacts } from "../../../../scripts/phases/host-baseline/facts";
import { hostBaseline } from "../../../../scripts/phases/host-baseline/host-baseline";
import { PACKAGES } from "../../../../scripts/operations/packages";
import { factsOf } from "../../../../scripts/phases/host-baseline/facts";
import { desiredOf } from "../../../../scripts/phases/host-baseline/desired";
import { labSpec, node, staticSpec } from "../../../constructs/clusters";
import { expectGolden } from "../../../golden";
import { shown, whats } from "../../operations/shown";
import { unitState } from "../../operations/unit-state";
import { GOOD } from "./good-machine";

const identity = {
  version: "1.0",
  architecture: "amd64",
  roles: ["control-plane", "worker"],
  source: "",
} as const;
const digest = "d".repeat(64);
const ARTIFACTS: readonly StoredArtifact[] = [
  {
    ...{
      ...identity,
      name: "containerd",
      kind: "binary",
      encoding: "zstd",
      size: 12_000_000,
      sha256: digest,
    },
    files: [{ path: "/usr/local/bin/containerd", mode: "0755", size: 40_000_000, sha256: digest }],
    images: [],
  },
  {
    ...{ ...identity, name: "pause", kind: "image", encoding: "identity", size: 300_000, sha256: digest },
    files: [],
    images: [{ reference: "registry.k8s.io/pause:3.10.2", digest: `sha256:${digest}` }],
  },
];
/** A source as small as an offer can be; delivery itself is tested in the lab. */
const SOURCE: ArtifactSource = {
  offer: () => Promise.resolve({ stored: ARTIFACTS, pulled: [] }),
  open: () => Promise.resolve(Readable.from([])),
};

/** Facts of a bare machine: nothing that the phase asks for is there. */
function bare(spec: ReturnType<typeof labSpec>, more: Partial<HostFacts>): HostFacts {
  const [first] = spec.nodes;
  if (first === undefined) throw new Error("no nodes");
  const asked = factsOf(desiredOf(spec, first, { stored: ARTIFACTS, pulled: [] }));
  const silence = { stdout: "", stderr: "", code: 1 };
  return {
    ...GOOD,
    files: asked.files.parse(silence),
    units: asked.units.parse(silence),
    sysctls: asked.sysctls.parse(silence),
    modules: new Map(spec.host.kernelModules.map((name) => [name, "available"])),
    packages: without(),
    ...more,
  };
}

async function plan(spec: ReturnType<typeof labSpec>, facts: HostFacts) {
  const phase = await hostBaseline(spec, SOURCE);
  const [first] = spec.nodes;
  if (first === undefined) throw new Error("no nodes");
  const desired = await phase.desired({ spec, node: first, project: "/project" });
  return phase.operations.flatMap((operation) => operation(desired, facts));
}

const without = (...missing: string[]) =>
  new Set([...PACKAGES, "systemd-timesyncd"].filter((name) => !missing.includes(name)));
const timesyncd = new Map([["systemd-timesyncd.service", unitState()]]);
const system = (os: string, osVersion: string, kernel: string) => ({ ...GOOD.system, os, osVersion, kernel });
const swapFile = { ...GOOD.swap, active: ["/swap.img"], fstab: ["/swap.img none swap sw 0 0"] };

test.each<[string, Partial<HostFacts>]>([
  ["debian-12", { system: system("debian", "12", "6.1.0-40-amd64"), packages: without("nftables", "ipset") }],
  ["debian-13", { units: timesyncd }],
  [
    "ubuntu-22.04",
    {
      ...{ system: system("ubuntu", "22.04", "5.15.0-161-generic"), units: timesyncd, cloudInit: true },
      ...{ swap: swapFile, packages: without("ipvsadm", "ipset", "socat", "conntrack") },
    },
  ],
  [
    "ubuntu-24.04",
    {
      ...{ system: system("ubuntu", "24.04", "6.8.0-87-generic"), cloudInit: true, swap: swapFile },
      ...{
        units: new Map([["chrony.service", unitState()]]),
        packages: without("ipvsadm", "systemd-timesyncd"),
      },
    },
  ],
])("what a bare %s machine gets", async (name, facts) => {
  const spec = staticSpec({ nodes: [node("control-plane", 1, { address: "203.0.113.11" })] });
  const steps = await plan(spec, bare(spec, facts));
  expectGolden(join(__dirname, "golden", `${name}.txt`), `${whats(steps).join("\n")}\n`);
});

test("every command of a bare machine, whole", async () => {
  const spec = labSpec();
  const steps = await plan(spec, bare(spec, {}));
  expectGolden(join(__dirname, "golden", "bare-commands.txt"), shown(steps));
});

test("kube-proxy may own conntrack: then nothing of it is set here", async () => {
  const spec = labSpec({ host: { conntrack: { max: 0 } } });
  const said = whats(await plan(spec, bare(spec, {}))).join("\n");
  expect(said).toContain("net.core.somaxconn");
  expect(said).not.toMatch(/nf_conntrack_max|buckets/);
});
