import { KUBERNETES_PARTS } from "../../../scripts/facts/kubernetes-node";
import type { Fact } from "../../../scripts/facts/fact";
import { refuseSecondCluster } from "../../../scripts/phases/control-plane-init";
import { labSpec } from "../../constructs/clusters";

/** A run against machines that are mocked: each worker prints the same. */
function runWhere(stdout: string) {
  const asked: string[] = [];
  const run = {
    spec: labSpec({}),
    machine: ({ name }: { readonly name: string }) => ({
      ask: ({ kubernetes }: { readonly kubernetes: Fact<unknown> }) => {
        asked.push(name);
        return { kubernetes: kubernetes.parse({ stdout, stderr: "", code: 0 }) };
      },
    }),
    forNodes: (nodes: readonly unknown[], work: (node: unknown) => Promise<unknown>) =>
      Promise.all(nodes.map(work)),
  };
  return { asked, run: run as never };
}

test("with mocked machines: a cluster begins where every worker is bare", async () => {
  const { asked, run } = runWhere("kubelet inactive\n");
  await refuseSecondCluster(run);
  expect(asked.length).toBeGreaterThan(0);
});

test("with mocked machines: no cluster begins beside a worker of another one", async () => {
  const { run } = runWhere(`part ${KUBERNETES_PARTS["kubelet.conf"]}\nkubelet active\n`);
  await expect(refuseSecondCluster(run)).rejects.toMatchObject({
    code: "other-cluster",
    exitCode: 4,
    hint: expect.stringContaining("put the control planes of that cluster back") as string,
  });
});
