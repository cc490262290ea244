import { createConnection } from "node:net";
import { PhaseError } from "../../errors";
import type { MachinePaths } from "../paths";

/** Ctrl-], as in telnet. */
const ESCAPE = 0x1d;

/**
 * Joins a terminal to a machine's serial console until Ctrl-] is typed or the machine ends. The lab's image logs the
 * user in there without a question.
 *
 * @param input the keyboard; put into raw mode when it is a terminal
 * @throws PhaseError `lab-console` when the machine does not run
 */
export async function joinConsole(
  name: string,
  paths: MachinePaths,
  input: NodeJS.ReadStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const socket = createConnection(paths.serial);
  const type = (keys: Buffer): void => {
    if (keys.includes(ESCAPE)) socket.end();
    else socket.write(keys);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      socket.on("error", (cause) =>
        reject(
          new PhaseError(`its serial console does not answer: ${cause.message}`, {
            code: "lab-console",
            subject: name,
            hint: "see whether it runs: kubefjord lab list",
            cause,
          }),
        ),
      );
      socket.on("close", () => resolve());
      socket.on("data", (bytes) => output.write(bytes));
      socket.on("connect", () => {
        if (input.isTTY) input.setRawMode(true);
        input.on("data", type);
        input.on("end", () => socket.end());
        input.resume();
        // The login prompt is long gone: an empty line brings a new one.
        socket.write("\r");
      });
    });
  } finally {
    input.off("data", type);
    if (input.isTTY) input.setRawMode(false);
    input.pause();
  }
}
