import type { ClusterRun } from "../../scripts/phases/cluster-run";
import { kubeProxyWord } from "../../scripts/phases/live-kube-proxy";
import { first, labSpec } from "../constructs/clusters";
import { sharedLogin } from "./server";
import { startSshd } from "./sshd";

const shared = sharedLogin();

test("a kube-proxy that sshd lets nobody ask is not waited for, and sshd is named", async () => {
  const strict = await startSshd(shared.folder, { config: ["AllowTcpForwarding no"] });
  const connection = await shared.transport.connect(strict.host({ name: "strict" }));
  const spec = labSpec({ kubernetes: { controlPlaneTimeout: "1h" } });
  const machine = { connection: () => Promise.resolve(connection) };
  const run = { spec, machine: () => Promise.resolve(machine) } as unknown as ClusterRun;
  await expect(kubeProxyWord(run, first(spec, "worker"))).rejects.toMatchObject({
    code: "ssh-channel-refused",
    message: expect.stringContaining("AllowTcpForwarding") as string,
  });
  await strict.stop();
});
