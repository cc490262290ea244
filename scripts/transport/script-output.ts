import type { OutputLine } from "./output";

/** What one step of a script printed on one stream. */
export interface StepOutput {
  /** In full, as UTF-8. */
  readonly text: string;
  /** The step's exit code. */
  readonly code: number;
}

/**
 * Cuts one stream of a script at its boundary lines, `<boundary> <index> <exit code>`: one piece per finished step, in
 * order. Whatever the node's login shell printed before the script began is dropped.
 */
export function cutAtBoundaries(output: string, boundary: string): StepOutput[] {
  const steps: StepOutput[] = [];
  let from = 0;
  for (const end of output.matchAll(new RegExp(`\\n${boundary} \\S+ (\\d+)\\n`, "g"))) {
    steps.push({ text: output.slice(from, end.index), code: Number(end[1]) });
    from = end.index + end[0].length;
  }
  return steps.slice(1);
}

/** Gives the lines of a running script to their step, without the boundaries. One for both streams. */
export class StepLines {
  readonly #streams = { stdout: new StreamSteps(), stderr: new StreamSteps() };

  /**
   * @param onLine gets each line with the index of its step.
   * @param onEnd gets each step's index and exit code when its standard output has ended.
   */
  constructor(
    private readonly boundary: string,
    private readonly onLine: (index: number, line: OutputLine) => void,
    private readonly onEnd: (index: number, code: number) => void,
  ) {}

  readonly write = (line: OutputLine): void => {
    const stream = this.#streams[line.stream];
    if (line.text.startsWith(`${this.boundary} `)) {
      if (line.stream === "stdout" && stream.index >= 0)
        this.onEnd(stream.index, Number(line.text.split(" ")[2]));
      stream.index += 1;
      stream.held = undefined;
      return;
    }
    if (stream.index >= 0 && stream.held !== undefined) this.onLine(stream.index, stream.held);
    // An empty line may be the one that a boundary begins with: it is known with the next.
    stream.held = line.text === "" ? line : undefined;
    if (stream.index >= 0 && line.text !== "") this.onLine(stream.index, line);
  };
}

class StreamSteps {
  /** -1 before the script's first boundary. */
  index = -1;
  held: OutputLine | undefined;
}
