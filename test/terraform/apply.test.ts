import { node, staticSpec } from "../constructs/clusters";
import { TEN, tenNodes } from "./ten-nodes";
import { summary, TerraformProject } from "./terraform";

/** A recorder stands in the place of run-phase: the machines are not real, Terraform is. */
let project: TerraformProject;

beforeEach(async () => {
  project = await TerraformProject.create(tenNodes());
  await project.apply(tenNodes());
  project.takeCalls();
});

afterEach(() => project.remove());

const WITHOUT_W3 = tenNodes({ nodes: TEN.filter(({ name }) => name !== "w-3") });

test("removing a node runs its leave, told who it was, and then the phases that list nodes", async () => {
  await project.apply(WITHOUT_W3);
  const calls = project.takeCalls();
  expect(calls.find(({ KUBEFJORD_PHASE: phase }) => phase === "leave")).toEqual({
    KUBEFJORD_PHASE: "leave",
    KUBEFJORD_CLUSTER: "lab",
    KUBEFJORD_SPEC: "cluster.json",
    KUBEFJORD_PROJECT: "../../..",
    KUBEFJORD_RUN_PHASE: "../../../bin/run-phase.js",
    KUBEFJORD_NODE: "w-3",
    KUBEFJORD_NODE_ROLE: "worker",
    KUBEFJORD_NODE_PRIVATE_ADDRESS: "10.20.0.23",
  });
  expect(summary(calls)).toEqual(["leave w-3", "host-baseline", "workers", "network", "acceptance"]);
});

test("re-addressing a node lets the old one leave before the new one is made", async () => {
  const nodes = TEN.map((each) => (each.name === "w-3" ? { ...each, privateAddress: "10.20.0.93" } : each));
  await project.apply(tenNodes({ nodes }));
  const calls = project.takeCalls();
  expect(summary(calls)).toEqual([
    "leave w-3",
    "machine w-3",
    "host-baseline",
    "workers",
    "network",
    "acceptance",
  ]);
  expect(calls[0]).toMatchObject({ KUBEFJORD_NODE_PRIVATE_ADDRESS: "10.20.0.23" });
});

test("a failed phase stops the deploy; the next one begins with it and finishes", async () => {
  project.failIn("network");
  const everything = tenNodes({ kubernetes: { podNetwork: "10.200.0.0/16" } });
  await expect(project.apply(everything)).rejects.toThrow("told to fail in network");
  expect(summary(project.takeCalls())).toEqual(["host-baseline", "control-plane", "network"]);
  project.failIn(undefined);
  await project.apply(everything);
  expect(summary(project.takeCalls())).toEqual(["network", "acceptance"]);
});

test("a static node's host key may change without the node; when it leaves, it is reached as it was when it came", async () => {
  const withWorker = (hostKey: string | undefined) => {
    const worker = node("worker", 1, { address: "203.0.113.21", hostKey, ssh: { port: 2222 } });
    const nodes = [node("control-plane", 1, { address: "203.0.113.11" })];
    return staticSpec({
      nodes: hostKey === undefined ? nodes : [...nodes, worker],
      terraform: { resourceKind: "terraform_data" },
    });
  };
  const [first, second] = ["A", "B"].map((letter) => `SHA256:${letter.repeat(43)}`);
  const fixed = await TerraformProject.create(withWorker(first));
  await fixed.apply(withWorker(first));
  fixed.takeCalls();
  await fixed.apply(withWorker(second));
  expect(summary(fixed.takeCalls())).toEqual([]);
  await fixed.apply(withWorker(undefined));
  expect(fixed.takeCalls()[0]).toMatchObject({
    KUBEFJORD_PHASE: "leave",
    KUBEFJORD_NODE_ACCESS: JSON.stringify({ hostKey: first, ssh: { port: 2222 } }),
  });
  fixed.remove();
});

test("destroying lets every node leave and runs nothing else", async () => {
  await project.terraform("destroy", "-input=false", "-auto-approve");
  const calls = summary(project.takeCalls());
  expect(calls.sort()).toEqual(TEN.map(({ name }) => `leave ${name}`).sort());
});

test("the state lies in the project's root and survives the loss of cdktf.out", async () => {
  project.loseOutput();
  project.synth(tenNodes());
  await project.init();
  expect((await project.plan(tenNodes())).size).toBe(0);
});

test("cdktf.out works in another checkout of the project", async () => {
  project.synth(WITHOUT_W3);
  const other = project.copy();
  await other.init();
  await other.terraform("apply", "-input=false", "-auto-approve");
  expect(summary(other.takeCalls())).toContain("leave w-3");
  expect(project.takeCalls()).toEqual([]);
  other.remove();
});
