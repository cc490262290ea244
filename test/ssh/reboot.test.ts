import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bootId, pinnedKeys, Transport, waitForReboot } from "../../scripts/transport";
import { keyPair } from "./keys";
import { seeing } from "./namespace";
import { freePort } from "../free-port";
import { startSshd } from "./sshd";
import { temporaryFolder } from "./temporary";

const folder = temporaryFolder();
const BOOT_ID = "/proc/sys/kernel/random/boot_id";
const SHORT = { firstPause: 50, longestPause: 200 };

test("a machine is back when it takes a login in another boot (a restarted sshd with another boot_id stands in for it)", async () => {
  const other = join(folder, "other-boot");
  writeFileSync(other, "11111111-2222-3333-4444-555555555555\n");
  const transport = new Transport({ connectAttempts: 1 });
  const first = await startSshd(folder);
  const connection = await transport.connect(first.host());
  const before = await bootId(connection);
  const back = waitForReboot(transport, first.host(), before, SHORT);
  await first.stop();
  await connection.close();
  const second = await startSshd(folder, {
    port: first.port,
    keysOf: first,
    wrapper: seeing([other, BOOT_ID]),
  });
  const after = await back;
  expect(after).not.toBe(connection);
  expect(await bootId(after)).toBe("11111111-2222-3333-4444-555555555555");
  await transport.close();
  await second.stop();
});

test("a machine that stays in its old boot is an error of its own, and every connection until then was a whole login", async () => {
  const transport = new Transport();
  const server = await startSshd(folder);
  const before = await bootId(await transport.connect(server.host()));
  await expect(
    waitForReboot(transport, server.host(), before, { ...SHORT, total: 500 }),
  ).rejects.toMatchObject({
    code: "reboot-did-not-happen",
    exitCode: 5,
  });
  await transport.close();
  // OpenSSH 9.8 and later locks out who connects and leaves.
  const [connections, logins] = ["Connection from", "Accepted publickey"].map(
    (begin) => server.log.filter((line) => line.startsWith(begin)).length,
  );
  expect(connections).toBeGreaterThan(1);
  expect(logins).toBe(connections);
  await server.stop();
});

test("a machine that does not come back is unreachable", async () => {
  const transport = new Transport({ connectAttempts: 1 });
  const server = await startSshd(folder);
  const gone = server.host({ port: await freePort() });
  await expect(waitForReboot(transport, gone, "any", { ...SHORT, total: 500 })).rejects.toMatchObject({
    code: "tcp-refused",
  });
  await transport.close();
  await server.stop();
});

test("a machine that comes back with another host key is refused at once: waiting does not mend it", async () => {
  const transport = new Transport();
  const server = await startSshd(folder);
  const stranger = keyPair(folder, "stranger");
  const host = server.host({ hostKeys: pinnedKeys([stranger.line], "here") });
  await expect(waitForReboot(transport, host, "any")).rejects.toMatchObject({ code: "host-key-changed" });
  await transport.close();
  await server.stop();
});
