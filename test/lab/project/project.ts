import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stringify } from "yaml";
import type { PhaseName } from "../../../constructs/phase-call";
import type { PhaseEvent } from "../../../scripts/phases/report";

const CHECKOUT = join(__dirname, "../../..");
const CDKTF = join(CHECKOUT, "node_modules/.bin/cdktf");
const KUBEFJORD = join(CHECKOUT, "bin/kubefjord.js");

/** How a program ended. */
export interface Ended {
  /** Exit code; null where it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Gives back what ended well. @throws Error with what the program said, where it did not */
export function succeed<T extends Ended>(ended: T): T {
  if (ended.code === 0) return ended;
  throw new Error(`exit code ${String(ended.code)}: ${ended.stderr}\n${ended.stdout.slice(-2000)}`);
}

/** What a run of the phases without Terraform did. */
export interface Reconciled extends Ended {
  readonly events: readonly PhaseEvent[];
}

/** What a phase said at its end. */
export type Finished = Extract<PhaseEvent, { kind: "finished" }>;

/** What the phases of a run said at their ends. @throws Error where the run did not end well, or complained */
export function totals(run: Reconciled): readonly Finished[] {
  const { stderr, events } = succeed(run);
  if (stderr !== "") throw new Error(`exit code 0, and yet: ${stderr}`);
  return events.flatMap((event) => (event.kind === "finished" ? [event] : []));
}

/** When a program is killed (SIGKILL): at the first event for which `at` is true, or after a time. */
export interface Kill {
  readonly at?: (event: PhaseEvent) => boolean;
  readonly afterMilliseconds?: number;
}

/** Settings of an environment, as a user writes them. */
export type Settings = Readonly<Record<string, unknown>>;

/** A project of its own, as `kubefjord init` makes one, with one environment and a lab that meets none of the user's. */
export class LabProject {
  readonly directory = mkdtempSync(join(tmpdir(), "kf-"));
  /** Everything the programs printed, for those who look for secrets. */
  readonly log = join(this.directory, "log");
  readonly #environment: NodeJS.ProcessEnv;

  constructor(readonly cluster: string) {
    mkdirSync(join(this.directory, "environments"));
    mkdirSync(this.stateDirectory);
    process.env.XDG_STATE_HOME = this.stateDirectory;
    // A real process's environment: Jest's own copy would be given without our state directory.
    this.#environment = {
      ...process.env,
      CHECKPOINT_DISABLE: "1",
      NO_COLOR: "1",
      // Terraform's complaints about a configuration of the user's would stand before what failed.
      TF_CLI_CONFIG_FILE: "/dev/null",
      KUBECONFIG: this.kubectlKubeconfig,
    };
    const main = `require("${require.resolve("tsx/cjs")}");
require("${join(CHECKOUT, "constructs/terraform")}").synthesize({ environments: "environments" });
`;
    writeFileSync(join(this.directory, "main.js"), main);
    const settings = {
      language: "typescript",
      app: "node main.js",
      projectId: "kf",
      sendCrashReports: "false",
    };
    writeFileSync(join(this.directory, "cdktf.json"), JSON.stringify({ ...settings, output: "cdktf.out" }));
  }

  /** Where the lab's machines are. */
  get stateDirectory(): string {
    return join(this.directory, "s");
  }

  /** What `kubectl` of the programs' user reads. */
  get kubectlKubeconfig(): string {
    return join(this.directory, "kubectl-config");
  }

  /** Path of the one environment. */
  get environment(): string {
    return join(this.directory, "environments", `${this.cluster}.yaml`);
  }

  /** Writes the environment. */
  write(settings: Settings): void {
    writeFileSync(this.environment, stringify(settings));
  }

  /** `cdktf deploy --auto-approve`. */
  async deploy(): Promise<Ended> {
    return this.run(CDKTF, "deploy", this.cluster, "--auto-approve");
  }

  /** `cdktf destroy --auto-approve`. */
  async destroy(): Promise<Ended> {
    return this.run(CDKTF, "destroy", this.cluster, "--auto-approve");
  }

  /** `kubefjord ...` */
  async kubefjord(...words: string[]): Promise<Ended> {
    return this.run(KUBEFJORD, ...words);
  }

  /**
   * A `kubefjord ...` that goes on until it is interrupted (Ctrl-C), which it is when some work has ended.
   *
   * @param sign the work begins when this was printed
   */
  async whileRuns(words: readonly string[], sign: string, work: () => Promise<void>): Promise<Ended> {
    let working: Promise<void> | undefined;
    const ended = await this.start([KUBEFJORD, ...words], (line, end) => {
      if (working !== undefined || !line.includes(sign)) return;
      working = work().finally(() => end("SIGINT"));
      // Told below, when the program has ended.
      working.catch(() => undefined);
    });
    await working;
    return ended;
  }

  /**
   * `kubefjord reconcile --json`.
   *
   * @param phase this one alone
   */
  async reconcile(phase?: PhaseName, kill: Kill = {}): Promise<Reconciled> {
    const only = phase === undefined ? [] : ["--phase", phase];
    const events: PhaseEvent[] = [];
    const words = [KUBEFJORD, "reconcile", this.environment, ...only, "--json"];
    const onLine = (line: string, killNow: () => void) => {
      const event = JSON.parse(line) as PhaseEvent;
      events.push(event);
      if (kill.at?.(event) === true) killNow();
    };
    return { ...(await this.start(words, onLine, kill.afterMilliseconds)), events };
  }

  /** Takes the project away. Its machines have to be gone. */
  remove(): void {
    rmSync(this.directory, { recursive: true });
  }

  /** Every text that runs leave on the operator's side, the lab's own key aside: state, cdktf.out, logs; by path. */
  texts(): ReadonlyMap<string, string> {
    const names = readdirSync(this.directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(this.stateDirectory) || path.endsWith(".log"));
    return new Map(names.map((path) => [path, readFileSync(path, "utf8")]));
  }

  private async run(...words: string[]): Promise<Ended> {
    return this.start(words, () => undefined);
  }

  private async start(
    words: readonly string[],
    onLine: (line: string, end: (signal?: NodeJS.Signals) => void) => void,
    killAfter?: number,
  ): Promise<Ended> {
    const child = spawn(process.execPath, [...words], {
      cwd: this.directory,
      env: this.#environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = (signal: NodeJS.Signals = "SIGKILL"): void => void child.kill(signal);
    const timer = killAfter === undefined ? undefined : setTimeout(end, killAfter);
    const lines: string[] = [];
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      appendFileSync(this.log, `${line}\n`);
      onLine(line, end);
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      appendFileSync(this.log, text);
    });
    const [code] = (await once(child, "close")) as [number | null];
    clearTimeout(timer);
    return { code, stdout: lines.join("\n"), stderr };
  }
}
