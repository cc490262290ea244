import net from "node:net";
import { Transport } from "../../scripts/transport";
import { startHangingServer } from "./hanging-server";
import { sharedServer } from "./server";

const shared = sharedServer();

test("a connection has TCP_NODELAY from its beginning: small exchanges wait for no acknowledgement", async () => {
  const connect = jest.spyOn(net, "connect");
  const transport = new Transport();
  await transport.connect(shared.sshd.host());
  expect(connect.mock.calls).toEqual([[expect.objectContaining({ noDelay: true })]]);
  connect.mockRestore();
  await transport.close();
});

test("strict key exchange is offered (Terrapin, CVE-2023-48795), and cheap algorithms first", async () => {
  const server = await startHangingServer("SSH-2.0-OpenSSH_9.2\r\n");
  const transport = new Transport({ handshake: 1_000 });
  await expect(transport.connect(shared.sshd.host({ port: server.port }))).rejects.toMatchObject({
    code: "ssh-time-limit",
  });
  // The lists of RFC 4253, 7.1 go over in clear.
  expect(server.heard).toContain("kex-strict-c-v00@openssh.com");
  expect(server.heard).toMatch(/curve25519-sha256.*ssh-ed25519.*aes128-gcm@openssh\.com,/s);
  await transport.close();
  await server.stop();
});
