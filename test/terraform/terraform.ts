import { execFile } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { ClusterProps } from "../../constructs/terraform";
import type { ClusterSpec } from "../../spec";
import { TemporaryProject } from "../constructs/synthesised";

const run = promisify(execFile);

/** What run-phase was told, by the names of the environment variables. */
export type Call = Readonly<Record<string, string>>;

/** One resource's part of a plan, from `terraform show -json`. */
export interface Change {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
  };
}

const RECORDER = join(__dirname, "recorder.js");

/** A project whose one stack real Terraform works on; unless told otherwise, a recorder runs the phases. */
export class TerraformProject {
  private constructor(
    private readonly stack: string,
    private readonly project: TemporaryProject,
    private readonly more: Partial<ClusterProps>,
  ) {
    // No configuration of this machine: neither mirrors nor plugin caches.
    writeFileSync(this.cliConfiguration, "");
  }

  /** Synthesises the spec and runs `terraform init`. */
  static async create(spec: ClusterSpec, more: Partial<ClusterProps> = {}): Promise<TerraformProject> {
    const made = new TerraformProject(spec.cluster, new TemporaryProject(RECORDER), more);
    made.synth(spec);
    await made.init();
    return made;
  }

  get directory(): string {
    return this.project.directory;
  }

  async init(): Promise<void> {
    await this.terraform("init", "-input=false");
  }

  synth(spec: ClusterSpec): void {
    this.project.synth({ spec, ...this.more });
  }

  /** Deletes cdktf.out, as people do. */
  loseOutput(): void {
    rmSync(this.project.outdir, { recursive: true });
  }

  /** Another checkout of this project, with this one's cdktf.out and state. */
  copy(): TerraformProject {
    const other = new TemporaryProject(RECORDER);
    const files = [basename(this.project.outdir), `terraform.${this.stack}.tfstate`];
    for (const file of files)
      cpSync(join(this.directory, file), join(other.directory, file), { recursive: true });
    return new TerraformProject(this.stack, other, this.more);
  }

  /** Standard output of a Terraform command in the stack's directory. */
  async terraform(...words: string[]): Promise<string> {
    const { stdout } = await run("terraform", words, {
      cwd: this.project.stackDirectory(this.stack),
      env: { ...process.env, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: this.cliConfiguration },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  }

  /** The changes a plan holds, by address. */
  async plan(spec: ClusterSpec): Promise<ReadonlyMap<string, Change["change"]>> {
    this.synth(spec);
    await this.terraform("plan", "-input=false", "-out=plan");
    const { resource_changes: changes = [] } = JSON.parse(await this.terraform("show", "-json", "plan")) as {
      resource_changes?: readonly Change[];
    };
    const real = changes.filter(({ change }) => !change.actions.includes("no-op"));
    return new Map(real.map(({ address, change }) => [address, change]));
  }

  async apply(spec: ClusterSpec): Promise<void> {
    this.synth(spec);
    await this.terraform("apply", "-input=false", "-auto-approve", "-no-color");
  }

  /** The calls since the last time this was asked, in order. */
  takeCalls(): readonly Call[] {
    const file = join(this.project.directory, "calls.jsonl");
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    rmSync(file);
    return lines.map((line) => JSON.parse(line) as Call);
  }

  /** Makes the recorder fail in one phase, or in none. */
  failIn(phase: string | undefined): void {
    const file = join(this.project.directory, "fail-phase");
    if (phase === undefined) rmSync(file, { force: true });
    else writeFileSync(file, phase);
  }

  remove(): void {
    this.project.remove();
  }

  private get cliConfiguration(): string {
    return join(this.project.directory, "terraform.rc");
  }
}

/** Phase and node of each call, as `phase` or `phase node`. */
export function summary(calls: readonly Call[]): string[] {
  return calls.map(({ KUBEFJORD_PHASE: phase = "", KUBEFJORD_NODE: node }) =>
    node === undefined ? phase : `${phase} ${node}`,
  );
}
