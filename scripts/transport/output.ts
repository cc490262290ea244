import { StringDecoder } from "node:string_decoder";

/** One line that a node printed, secrets blanked out. */
export interface OutputLine {
  /** Name of the node. */
  readonly node: string;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

export type LineListener = (line: OutputLine) => void;

/** A longer line is cut into pieces of this many characters, so that a program that never ends a line costs no memory. */
const LONGEST_LINE = 16_384;

/**
 * Cuts chunks of UTF-8 into lines. A carriage return ends a line too: a progress bar shows as lines.
 * @param onLine gets each line without its end.
 */
export class LineSplitter {
  readonly #decoder = new StringDecoder("utf8");
  #rest = "";

  constructor(private readonly onLine: (text: string) => void) {}

  write(chunk: Uint8Array): void {
    this.#rest += this.#decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    const lines = this.#rest.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    lines.forEach(this.onLine);
    for (; this.#rest.length > LONGEST_LINE; this.#rest = this.#rest.slice(LONGEST_LINE)) {
      this.onLine(this.#rest.slice(0, LONGEST_LINE));
    }
  }

  /** The last line, where the output does not end with a line end. */
  end(): void {
    const last = (this.#rest + this.#decoder.end()).replace(/\r$/, "");
    this.#rest = "";
    if (last !== "") this.onLine(last);
  }
}

/** The last lines of an output, for the message of an error. */
export class Tail {
  readonly #lines: string[] = [];

  constructor(private readonly length: number) {}

  add(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > this.length) this.#lines.shift();
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}
