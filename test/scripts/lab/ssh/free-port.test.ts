import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { choosePort } from "../../../../scripts/lab/ssh/free-port";

describe("the port of a machine", () => {
  it("is the one it had, while nothing else has it", async () => {
    const port = await choosePort(undefined, new Set());
    expect(await choosePort(port, new Set())).toBe(port);
  });

  it("is another one when something else listens on the old one", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const chosen = await choosePort(port, new Set([port]));
    expect(chosen).toBeGreaterThan(0);
    expect(chosen).not.toBe(port);
    server.close();
  });
});
