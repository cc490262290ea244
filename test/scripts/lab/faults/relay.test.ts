import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { framed, FrameSplitter } from "../../../../scripts/lab/faults/frame-stream";
import { type RelayOrder, runRelay } from "../../../../scripts/lab/faults/relay";
import { ipv4Frame } from "./frames";

/** The four sockets QEMU would listen on, without a QEMU behind them. */
describe("the frame relay between sockets that stand in for QEMU", () => {
  let folder: string;
  let servers: Server[];
  let sockets: Socket[];
  let ended: Promise<void>;

  async function start(faults: RelayOrder["faults"]): Promise<void> {
    const names = ["outgoing", "outgoingBack", "incoming", "incomingBack"] as const;
    const paths = Object.fromEntries(names.map((name) => [name, join(folder, name)]));
    servers = names.map((name) => createServer().listen(paths[name]));
    await Promise.all(servers.map(async (server) => once(server, "listening")));
    const connected = servers.map(async (server) => (await once(server, "connection"))[0] as Socket);
    ended = runRelay({ faults, own: "10.0.0.1", ...paths } as RelayOrder);
    sockets = await Promise.all(connected);
  }

  /** The next frames that come out of a socket. */
  async function receive(socket: Socket | undefined, count: number): Promise<string[]> {
    const splitter = new FrameSplitter();
    const frames: string[] = [];
    while (frames.length < count && socket !== undefined) {
      const [piece] = (await once(socket, "data")) as [Buffer];
      frames.push(...splitter.push(piece).map((frame) => frame.toString("hex")));
    }
    return frames;
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kubefjord-relay-"));
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await ended;
    for (const server of servers) server.close();
    await rm(folder, { recursive: true });
  });

  it("passes frames on in their order, in both directions", async () => {
    await start({ latencyMilliseconds: 5 });
    const frames = [60, 70, 80].map((size) => ipv4Frame("10.0.0.1", size));
    for (const [from, to] of [
      [0, 1],
      [2, 3],
    ] as const) {
      const received = receive(sockets[to], frames.length);
      for (const frame of frames) sockets[from]?.write(framed(frame));
      expect(await received).toEqual(frames.map((frame) => frame.toString("hex")));
    }
  });

  it("keeps back what the fault drops", async () => {
    await start({ dropPodRange: true });
    const own = ipv4Frame("10.0.0.1", 60);
    const received = receive(sockets[1], 1);
    sockets[0]?.write(Buffer.concat([framed(ipv4Frame("10.244.0.9", 60)), framed(own)]));
    expect(await received).toEqual([own.toString("hex")]);
  });

  it("ends when one of the sockets closes, as all do when QEMU ends", async () => {
    await start({ mtuBytes: 1400 });
    sockets[2]?.destroy();
    await expect(ended).resolves.toBeUndefined();
  });
});
