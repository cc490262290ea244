import { node } from "../constructs/clusters";
import { PHASES_IN_ORDER, TEN, tenNodes } from "./ten-nodes";
import { type Change, summary, TerraformProject } from "./terraform";

/** Applied once with a recorder in the place of run-phase; what is tested are Terraform's plans after that. */
let project: TerraformProject;

beforeAll(async () => {
  project = await TerraformProject.create(tenNodes());
  await project.apply(tenNodes());
});

afterAll(() => project.remove());

type Plan = ReadonlyMap<string, Change["change"]>;

function actions(plan: Plan): Record<string, string> {
  return Object.fromEntries([...plan].map(([address, change]) => [address, change.actions.join("+")]));
}

const replaced = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [`terraform_data.${name}`, "delete+create"]));

/** Trigger by trigger, what changes on a resource: [before, after], undefined where there is none. */
function difference(plan: Plan, name: string): Record<string, [unknown, unknown]> {
  const change = plan.get(`terraform_data.${name}`);
  const before = (change?.before?.triggers_replace ?? {}) as Record<string, unknown>;
  const after = (change?.after?.triggers_replace ?? {}) as Record<string, unknown>;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key]).map((key) => [key, [before[key], after[key]]]),
  );
}

test("the first apply makes every machine, then runs each phase once, in order", () => {
  const calls = summary(project.takeCalls());
  expect(calls.slice(0, 10).sort()).toEqual(TEN.map(({ name }) => `machine ${name}`).sort());
  expect(calls.slice(10)).toEqual(PHASES_IN_ORDER);
});

test("the same environment plans no change", async () => {
  expect(actions(await project.plan(tenNodes()))).toEqual({});
});

const LISTING_NODES = ["host_baseline", "workers", "network", "acceptance"];

test("adding a worker creates that node and re-runs the phases that list workers", async () => {
  const plan = await project.plan(tenNodes({ nodes: [...TEN, node("worker", 8)] }));
  expect(actions(plan)).toEqual({ 'terraform_data.node["w-8"]': "create", ...replaced(...LISTING_NODES) });
  for (const name of LISTING_NODES) {
    expect(difference(plan, name)).toEqual({ "node/w-8": [undefined, "worker 10.20.0.28"] });
  }
});

test("removing a node in the middle touches no other node", async () => {
  const plan = await project.plan(tenNodes({ nodes: TEN.filter(({ name }) => name !== "w-3") }));
  expect(actions(plan)).toEqual({ 'terraform_data.node["w-3"]': "delete", ...replaced(...LISTING_NODES) });
  for (const name of LISTING_NODES) {
    expect(difference(plan, name)).toEqual({ "node/w-3": ["worker 10.20.0.23", undefined] });
  }
});

test("re-addressing a node replaces exactly that node", async () => {
  const nodes = TEN.map((each) => (each.name === "w-3" ? { ...each, privateAddress: "10.20.0.93" } : each));
  const plan = await project.plan(tenNodes({ nodes }));
  expect(actions(plan)).toEqual({
    'terraform_data.node["w-3"]': "delete+create",
    ...replaced(...LISTING_NODES),
  });
  expect(difference(plan, 'node["w-3"]')).toEqual({ private_address: ["10.20.0.23", "10.20.0.93"] });
});

test("adding control-plane nodes re-runs the control plane, and leaves the workers alone: the host knows the proxy", async () => {
  const nodes = [...TEN, node("control-plane", 4), node("control-plane", 5)];
  expect(actions(await project.plan(tenNodes({ nodes })))).toEqual({
    'terraform_data.node["cp-4"]': "create",
    'terraform_data.node["cp-5"]': "create",
    ...replaced("host_baseline", "control_plane", "network", "acceptance"),
  });
});

test("kubeProxy.mode re-runs the host (kernel modules), the control plane, the addons and acceptance", async () => {
  const plan = await project.plan(tenNodes({ kubeProxy: { mode: "iptables" } }));
  expect(actions(plan)).toEqual(replaced("host_baseline", "control_plane", "addons", "acceptance"));
  expect(difference(plan, "control_plane")).toEqual({ "kubeProxy.mode": ["ipvs", "iptables"] });
});

test("a sysctl re-runs the host and acceptance", async () => {
  const plan = await project.plan(tenNodes({ host: { sysctls: { "net.core.somaxconn": 32_768 } } }));
  expect(actions(plan)).toEqual(replaced("host_baseline", "acceptance"));
  expect(difference(plan, "host_baseline")).toEqual({
    "host.sysctls/net.core.somaxconn": ["65535", "32768"],
  });
});

test("an ingress setting re-runs the addons and acceptance", async () => {
  const plan = await project.plan(tenNodes({ ingress: { proxyBuffers: { size: "32k" } } }));
  expect(actions(plan)).toEqual(replaced("addons", "acceptance"));
  expect(difference(plan, "addons")).toEqual({ "ingress.proxyBuffers.size": ["16k", "32k"] });
});

test("a label re-runs the workers and acceptance, and touches no node", async () => {
  const nodes = TEN.map((each) => (each.name === "w-3" ? { ...each, labels: { ingress: "true" } } : each));
  expect(actions(await project.plan(tenNodes({ nodes })))).toEqual(replaced("workers", "acceptance"));
});

test("how the operator reaches nodes, and where the state lies, change nothing", async () => {
  const { machines } = tenNodes();
  const moved = tenNodes({ machines: { ...machines, ssh: { user: "root", keyFile: "keys/ops" } } });
  expect(actions(await project.plan(moved))).toEqual({});
});

test("switching acceptance off takes nothing away but acceptance", async () => {
  const plan = await project.plan(tenNodes({ acceptance: { enabled: false } }));
  expect(actions(plan)).toEqual({ "terraform_data.acceptance": "delete" });
});
