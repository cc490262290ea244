import { createConnection } from "node:net";
import { createInterface } from "node:readline";
import { PhaseError } from "../../errors";
import type { MachinePaths } from "../paths";

/** How long the guest may take to set its clock: it has to start one program. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * Sets the guest's clock through its control line, so that it works without network and login, and returns when the
 * guest has done it. The clock is then right to about a second under emulation.
 *
 * @param skewSeconds how far from this computer's time it shall be; 0 is right, negative is late
 * @throws PhaseError `lab-clock` when the guest does not answer
 */
export async function setClock(name: string, paths: MachinePaths, skewSeconds: number): Promise<void> {
  const word = `clock ${(Date.now() / 1000 + skewSeconds).toFixed(3)}`;
  const socket = createConnection(paths.control);
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (found: string): void =>
        reject(
          new PhaseError(`the machine did not set its clock: ${found}`, {
            code: "lab-clock",
            subject: name,
            hint: `see whether it runs: kubefjord lab list; its console: kubefjord lab console ${name}`,
          }),
        );
      createInterface({ input: socket }).on("line", (line) => {
        if (line.trim() === word) resolve();
      });
      socket.on("error", (error) => fail(error.message));
      socket.on("close", () => fail("QEMU closed the line"));
      socket.setTimeout(PATIENCE_MILLISECONDS, () => fail("no answer in two minutes"));
      socket.write(`${word}\n`);
    });
  } finally {
    socket.destroy();
  }
}
