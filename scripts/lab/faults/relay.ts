import { createConnection, type Socket } from "node:net";
import type { NetworkFaults } from "./fault";
import { framed, FrameSplitter } from "./frame-stream";
import { type Direction, verdict } from "./verdict";

/** What one relay is told; it travels as JSON in the relay's one argument. */
export interface RelayOrder {
  readonly faults: NetworkFaults;
  /** The machine's private address without prefix length. */
  readonly own: string;
  readonly outgoing: string;
  readonly outgoingBack: string;
  readonly incoming: string;
  readonly incomingBack: string;
}

/** Passes frames from one socket on to another as the faults demand; order is kept, since the delay is constant. */
function relay(order: RelayOrder, direction: Direction, from: Socket, to: Socket): void {
  const splitter = new FrameSplitter();
  from.on("data", (piece) => {
    for (const frame of splitter.push(piece)) {
      const fate = verdict(order.faults, order.own, direction, frame, Math.random());
      if (fate === "drop") continue;
      const packet = framed(frame);
      if (fate === 0) to.write(packet);
      else setTimeout(() => to.write(packet), fate);
    }
  });
}

/** Relays one machine's frames until QEMU closes a socket, which it does when it ends. */
export async function runRelay(order: RelayOrder): Promise<void> {
  const [out, outBack, into, intoBack] = [
    createConnection(order.outgoing),
    createConnection(order.outgoingBack),
    createConnection(order.incoming),
    createConnection(order.incomingBack),
  ];
  relay(order, "outgoing", out, outBack);
  relay(order, "incoming", into, intoBack);
  await new Promise<void>((resolve) => {
    for (const socket of [out, outBack, into, intoBack]) {
      socket.setNoDelay();
      socket.once("error", () => resolve());
      socket.once("close", () => resolve());
    }
  });
}
