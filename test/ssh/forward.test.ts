import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { forwardLocal } from "../../scripts/transport";
import { sharedLogin } from "./server";
import { startSshd } from "./sshd";
import { freePort } from "../free-port";

const shared = sharedLogin();
const { transport } = shared;
let echo: Server;

beforeAll(async () => {
  echo = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket)).listen(0, "127.0.0.1");
  await once(echo, "listening");
});
afterAll(() => echo.close());

const echoPort = (): number => (echo.address() as AddressInfo).port;

async function closed(socket: Socket): Promise<void> {
  socket.on("error", () => undefined);
  if (!socket.destroyed) await once(socket, "close");
}

test("streams go through the node and back, several at once", async () => {
  const forward = await forwardLocal(shared.connection, "127.0.0.1", echoPort());
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => {
      const socket = connect(forward.port, "127.0.0.1");
      socket.end(`${index} `.repeat(10_000));
      return text(socket);
    }),
  );
  answers.forEach((answer, index) => expect(answer === `${index} `.repeat(10_000)).toBe(true));
  await forward.close();
});

test("a forwarded port listens on this machine's loopback alone", async () => {
  const forward = await forwardLocal(shared.connection, "127.0.0.1", echoPort());
  const elsewhere = connect(forward.port, "127.0.0.2");
  const [error] = (await once(elsewhere, "error")) as [NodeJS.ErrnoException];
  expect(error.code).toBe("ECONNREFUSED");
  await forward.close();
});

test("a port that nobody listens on closes the stream and harms no other", async () => {
  const forward = await forwardLocal(shared.connection, "127.0.0.1", await freePort());
  await closed(connect(forward.port, "127.0.0.1"));
  expect(shared.connection.lost.aborted).toBe(false);
  await forward.close();
});

test("a node that prohibits forwarding closes the stream, and is named as the reason", async () => {
  const strict = await startSshd(shared.folder, { config: ["AllowTcpForwarding no"] });
  const connection = await transport.connect(strict.host({ name: "strict" }));
  const forward = await forwardLocal(connection, "127.0.0.1", echoPort());
  expect(forward.refusal()).toBeUndefined();
  await closed(connect(forward.port, "127.0.0.1"));
  expect(forward.refusal()?.message).toMatch(/sshd prohibits it \(AllowTcpForwarding/);
  await forward.close();
  await strict.stop();
});

test("closing a forward ends its streams and frees the port", async () => {
  const forward = await forwardLocal(shared.connection, "127.0.0.1", echoPort());
  const socket = connect(forward.port, "127.0.0.1");
  socket.write("hello");
  await once(socket, "data");
  await Promise.all([closed(socket), forward.close()]);
  const [error] = (await once(connect(forward.port, "127.0.0.1"), "error")) as [NodeJS.ErrnoException];
  expect(error.code).toBe("ECONNREFUSED");
});

test("streams end with the connection they go through", async () => {
  const own = await transport.connect(shared.sshd.host({ name: "own" }));
  const forward = await forwardLocal(own, "127.0.0.1", echoPort());
  const socket = connect(forward.port, "127.0.0.1");
  socket.write("hello");
  await once(socket, "data");
  await Promise.all([closed(socket), own.close()]);
  await forward.close();
});
