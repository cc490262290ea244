import { isDeepStrictEqual } from "node:util";
import { ConstructOrder } from "constructs";
import { App, TerraformStack } from "cdktf";
import { Cluster, Phase, type PhaseProps, settings } from "../../../constructs/terraform";
import type { Construct } from "constructs";
import { labSpec, node, staticSpec } from "../clusters";
import { resources, synthesised, TemporaryProject, triggersOf } from "../synthesised";

const ORDER = ["node", "host_baseline", "control_plane", "workers", "network", "addons", "acceptance"];

test("phases follow each other: host_baseline, control_plane, workers, network, addons, acceptance", () => {
  const blocks = resources(synthesised({ spec: labSpec() }));
  expect(Object.keys(blocks).sort()).toEqual([...ORDER].sort());
  for (const [index, name] of ORDER.entries()) {
    const before = index === 0 ? undefined : [`terraform_data.${ORDER[index - 1] ?? ""}`];
    expect([name, blocks[name]?.depends_on]).toEqual([name, before]);
  }
});

test("no phase is undone: only node has a destroy-time provisioner", () => {
  const blocks = Object.entries(resources(synthesised({ spec: labSpec() })));
  const undone = blocks.filter(([, { provisioner }]) =>
    provisioner.some((each) => each["local-exec"].when === "destroy"),
  );
  expect(undone.map(([name]) => name)).toEqual(["node"]);
});

test("every provisioner runs the same command text", () => {
  const blocks = Object.values(resources(synthesised({ spec: staticSpec() })));
  const texts = blocks.flatMap(({ provisioner }) => provisioner.map((each) => each["local-exec"].command));
  expect(new Set(texts)).toEqual(new Set(['node "$KUBEFJORD_RUN_PHASE"']));
});

test("a phase is told its name, its cluster, and where spec, project and program are", () => {
  const block = resources(synthesised({ spec: labSpec() })).control_plane;
  expect(block?.provisioner).toEqual([
    {
      "local-exec": {
        command: 'node "$KUBEFJORD_RUN_PHASE"',
        environment: {
          KUBEFJORD_PHASE: "control-plane",
          KUBEFJORD_CLUSTER: "lab",
          KUBEFJORD_SPEC: "cluster.json",
          KUBEFJORD_PROJECT: "../../..",
          KUBEFJORD_RUN_PHASE: "../../../bin/run-phase.js",
        },
      },
    },
  ]);
});

test("terraform_data needs no provider, null_resource declares its own", () => {
  expect(synthesised({ spec: labSpec() })).not.toHaveProperty("provider");
  const { provider, terraform } = synthesised({ spec: staticSpec() });
  expect(provider).toEqual({ null: [{}] });
  expect(terraform.required_providers).toEqual({ null: { source: "null", version: "3.2.4" } });
});

test("acceptance reads what the phases it verifies read", () => {
  const json = synthesised({ spec: staticSpec() });
  for (const name of ORDER.slice(1, -1)) {
    expect(triggersOf(json, "acceptance")).toMatchObject(triggersOf(json, name));
  }
});

test("with acceptance off there is no acceptance in the plan", () => {
  const blocks = resources(synthesised({ spec: labSpec({ acceptance: { enabled: false } }) }));
  expect(Object.keys(blocks)).not.toContain("acceptance");
});

test("with plugin none the network phase stays, to take away what an earlier plugin left", () => {
  const json = synthesised({ spec: labSpec({ network: { plugin: "none" } }) });
  expect(triggersOf(json, "network")).toEqual({ "network.plugin": "none" });
});

test("only phases that list workers change when a worker comes", () => {
  const before = synthesised({ spec: staticSpec() });
  const nodes = [...(staticSpec().nodes as []), node("worker", 2, { address: "203.0.113.22" })];
  const after = synthesised({ spec: staticSpec({ nodes }) });
  const changed = ORDER.slice(1).filter(
    (name) => JSON.stringify(triggersOf(before, name)) !== JSON.stringify(triggersOf(after, name)),
  );
  expect(changed).toEqual(["host_baseline", "workers", "acceptance"]);
});

class OwnAddons extends Phase {
  constructor(scope: Construct, id: string, props: PhaseProps) {
    super(scope, id, "addons", settings(props.spec, ["dns"]), props);
  }
}

test.each<[string, Parameters<typeof labSpec>[0], string[]]>([
  ["a kubelet setting", { kubernetes: { kubelet: { maxPods: 150 } } }, ["control_plane", "workers"]],
  [
    "swap, which kubelet is told about",
    { host: { swap: "keep" } },
    ["host_baseline", "control_plane", "workers"],
  ],
  ["a containerd setting", { containerd: { sandboxImage: "registry.k8s.io/pause:3.11" } }, ["host_baseline"]],
  ["a sysctl", { host: { sysctls: { "net.core.somaxconn": 4096 } } }, ["host_baseline"]],
  [
    "kube-proxy's scheduler, with its module",
    { kubeProxy: { scheduler: "lc" } },
    ["host_baseline", "control_plane"],
  ],
  [
    "strictARP, with its sysctls",
    { kubeProxy: { strictARP: false } },
    ["host_baseline", "control_plane", "addons"],
  ],
  ["kube-proxy's mode", { kubeProxy: { mode: "iptables" } }, ["host_baseline", "control_plane", "addons"]],
  [
    "a setting of kube-proxy alone",
    { kubeProxy: { conntrack: { tcpEstablishedTimeout: "12h" } } },
    ["control_plane"],
  ],
])("%s re-runs the phases that read it, and acceptance, and no other", (_, change, expected) => {
  const phases = ["host_baseline", "control_plane", "workers", "network", "addons"];
  const [before, after] = [labSpec(), labSpec(change)].map((spec) => synthesised({ spec }));
  if (before === undefined || after === undefined) throw new TypeError("two were synthesised");
  const differs = (id: string) => !isDeepStrictEqual(triggersOf(before, id), triggersOf(after, id));
  expect(phases.filter(differs)).toEqual(expected);
  expect(differs("acceptance")).toBe(true);
});

test("a part can be replaced by a class of one's own", () => {
  const json = synthesised({ spec: labSpec(), parts: { Addons: OwnAddons } });
  expect(triggersOf(json, "addons")).toEqual(settings(labSpec(), ["dns"]));
});

test("a text that looks like a template reaches Terraform as text", () => {
  const spec = labSpec({ host: { sysctls: { "kernel.core_pattern": "/var/core/%{e}.${p}" } } });
  const triggers = triggersOf(synthesised({ spec }), "host_baseline");
  expect(triggers["host.sysctls/kernel.core_pattern"]).toBe("/var/core/%%{e}.$${p}");
});

test("a second cluster in one stack is refused", () => {
  const project = new TemporaryProject();
  const stack = new TerraformStack(new App({ outdir: project.outdir }), "two");
  new Cluster(stack, "one", { spec: labSpec(), ...project.places });
  expect(() => new Cluster(stack, "other", { spec: labSpec(), ...project.places })).toThrow(
    "two/other: a stack holds one cluster; two/one is there already",
  );
  expect(stack.node.findAll(ConstructOrder.PREORDER)).not.toHaveLength(0);
  project.remove();
});
