import { holdTunnel } from "../../scripts/kubeconfig/tunnel";
import { sharedServer } from "./server";
import { childrenOf } from "./session";

const shared = sharedServer();

test("a tunnel whose connection ends is not held on to", async () => {
  const connection = await shared.transport.connect(shared.sshd.host());
  const held = holdTunnel(connection);
  for (const pid of childrenOf(shared.sshd)) process.kill(pid, "SIGKILL");
  await expect(held).rejects.toMatchObject({
    code: "tunnel-lost",
    exitCode: 3,
    subject: "node-a",
    message: expect.stringContaining("127.0.0.1") as string,
    hint: expect.stringContaining("run the same command again") as string,
  });
  await expect(holdTunnel(connection)).rejects.toMatchObject({ code: "tunnel-lost" });
});

test("a tunnel is held until the program is interrupted", async () => {
  const held = holdTunnel(await shared.transport.connect(shared.sshd.host({ name: "node-b" })));
  process.emit("SIGINT");
  await expect(held).resolves.toBeUndefined();
});
