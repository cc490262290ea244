import { stripVTControlCharacters } from "node:util";
import picocolors from "picocolors";

/** What a long job tells whoever watches it. */
export interface Progress {
  /** `step` has begun; several may be under way. */
  started(step: string): void;
  finished(step: string): void;
  failed(step: string): void;
  /** Takes the live line away; nothing is shown afterwards. */
  end(): void;
}

/** One line per finished step of `total`, and on a terminal a live last line with what is under way. */
export function showProgress(total: number, output: NodeJS.WriteStream): Progress {
  return output.isTTY ? new LiveProgress(total, output) : new LineProgress(total, output);
}

class LineProgress implements Progress {
  protected readonly running = new Map<string, number>();
  private done = 0;

  constructor(
    private readonly total: number,
    protected readonly output: NodeJS.WriteStream,
  ) {}

  started(step: string): void {
    this.running.set(step, Date.now());
  }

  finished(step: string): void {
    this.done += 1;
    this.line(`${picocolors.green("done")} ${this.count()} ${this.close(step)}`);
  }

  failed(step: string): void {
    this.line(`${picocolors.red("failed")} ${this.close(step)}`);
  }

  end(): void {
    this.running.clear();
  }

  protected line(text: string): void {
    this.output.write(`${text}\n`);
  }

  protected count(): string {
    return `[${String(this.done).padStart(String(this.total).length)}/${this.total}]`;
  }

  protected timed(step: string): string {
    const milliseconds = Date.now() - (this.running.get(step) ?? Date.now());
    return `${step} ${picocolors.dim(`${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`)}`;
  }

  private close(step: string): string {
    const text = this.timed(step);
    this.running.delete(step);
    return text;
  }
}

/** How often the live line is drawn, in milliseconds: often enough to see that time passes. */
const REDRAW = 500;

class LiveProgress extends LineProgress {
  private readonly timer = setInterval(() => this.draw(), REDRAW).unref();

  override started(step: string): void {
    super.started(step);
    this.draw();
  }

  override end(): void {
    super.end();
    clearInterval(this.timer);
    this.clear();
  }

  protected override line(text: string): void {
    this.clear();
    super.line(text);
  }

  private clear(): void {
    this.output.write("\r\x1b[K");
  }

  private draw(): void {
    const steps = [...this.running.keys()].map((step) => this.timed(step));
    this.output.write(`\r\x1b[K${fitting(`${this.count()} ${steps.join("  ")}`, this.output.columns)}`);
  }
}

/** A live line that wraps cannot be taken away again; colours count for nothing, so they go first. */
function fitting(text: string, columns: number): string {
  const plain = stripVTControlCharacters(text);
  return plain.length < columns ? text : plain.slice(0, columns - 1);
}
