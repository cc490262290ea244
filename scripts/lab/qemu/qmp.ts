import { createConnection, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { PhaseError } from "../../errors";

/** How long QEMU may take to answer: it answers from its main loop, which a busy host may starve. */
const ANSWER_MILLISECONDS = 60_000;

/** A connection to one QEMU's monitor (QEMU Machine Protocol). */
export interface Qmp {
  /**
   * Runs one command and returns what it returns.
   *
   * @throws PhaseError `lab-qmp` with QEMU's own words
   */
  execute<T = unknown>(command: string, commandArguments?: object): Promise<T>;
}

interface Answer {
  readonly return?: unknown;
  readonly error?: { readonly desc: string };
  readonly QMP?: unknown;
}

function refused(command: string, words: string, path: string): PhaseError {
  return new PhaseError(`QEMU did not do ${command}: ${words}`, {
    code: "lab-qmp",
    subject: path,
    hint: "see `kubefjord lab list`; `kubefjord lab up` repairs a machine whose QEMU is gone",
  });
}

/** Hands out the answers of one connection in their order, without the events between them. */
class Answers {
  private readonly arrived: Answer[] = [];
  private failure: string | undefined;
  private wake: () => void = () => undefined;

  constructor(socket: Socket, patience: number) {
    createInterface({ input: socket }).on("line", (line) => {
      const message = JSON.parse(line) as Answer;
      if (!("event" in message)) this.arrived.push(message);
      this.wake();
    });
    const fail = (words: string): void => {
      this.failure ??= words;
      this.wake();
    };
    socket.on("error", (error) => fail(error.message));
    socket.on("close", () => fail("the connection was closed"));
    socket.setTimeout(patience, () => fail(`no answer in ${patience / 1000} s`));
  }

  async next(): Promise<Answer> {
    for (;;) {
      const answer = this.arrived.shift();
      if (answer !== undefined) return answer;
      if (this.failure !== undefined) return { error: { desc: this.failure } };
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}

/**
 * Connects to the monitor of a running QEMU for the length of `body`. QEMU serves one connection at a time; a
 * second one waits for the first.
 *
 * @param path the monitor's unix socket
 * @param patience milliseconds QEMU may take for an answer
 * @throws PhaseError `lab-qmp` when QEMU does not answer
 */
export async function withQmp<T>(
  path: string,
  body: (qmp: Qmp) => Promise<T>,
  patience = ANSWER_MILLISECONDS,
): Promise<T> {
  const socket = createConnection(path);
  const answers = new Answers(socket, patience);
  const qmp: Qmp = {
    async execute<R>(command: string, commandArguments: object = {}): Promise<R> {
      socket.write(`${JSON.stringify({ execute: command, arguments: commandArguments })}\n`);
      const answer = await answers.next();
      if (answer.error !== undefined) throw refused(command, answer.error.desc, path);
      return answer.return as R;
    },
  };
  try {
    const greeting = await answers.next();
    if (greeting.error !== undefined) throw refused("answer", greeting.error.desc, path);
    await qmp.execute("qmp_capabilities");
    return await body(qmp);
  } finally {
    socket.destroy();
  }
}
