import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { type ClusterProps, ClusterStack } from "../../constructs/terraform";

/** A local-exec provisioner as it stands in cdk.tf.json. */
export interface LocalExec {
  readonly "local-exec": {
    readonly command: string;
    readonly when?: string;
    readonly environment: Readonly<Record<string, string>>;
  };
}

/** A resource as it stands in cdk.tf.json. */
export interface ResourceBlock {
  readonly triggers?: Readonly<Record<string, string>>;
  readonly triggers_replace?: Readonly<Record<string, string>>;
  readonly for_each?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly depends_on?: readonly string[];
  readonly lifecycle?: { readonly ignore_changes?: readonly string[] };
  readonly provisioner: readonly LocalExec[];
}

/** What of cdk.tf.json the tests look at. */
export interface TerraformJson {
  readonly resource: Readonly<Record<string, Readonly<Record<string, ResourceBlock>>>>;
  readonly output: Readonly<Record<string, { value: unknown }>>;
  readonly terraform: {
    readonly backend: Readonly<Record<string, unknown>>;
    readonly required_providers?: Readonly<Record<string, unknown>>;
  };
  readonly provider?: unknown;
}

/** A project of its own below the system's temporary directory: bin/run-phase.js and cdktf.out. */
export class TemporaryProject {
  readonly directory = mkdtempSync(join(tmpdir(), "kubefjord-project-"));

  /** @param program file to put in the place of run-phase.js; by default one that does nothing */
  constructor(program?: string) {
    mkdirSync(join(this.directory, "bin"));
    const target = join(this.directory, "bin", "run-phase.js");
    if (program === undefined) writeFileSync(target, "");
    else copyFileSync(program, target);
  }

  get outdir(): string {
    return join(this.directory, "cdktf.out");
  }

  /** Where Terraform runs for a stack. */
  stackDirectory(stack: string): string {
    return join(this.outdir, "stacks", stack);
  }

  /** How a stack of this project is made, for ClusterStack. */
  get places(): Pick<ClusterProps, "projectDirectory" | "runPhase"> {
    return { projectDirectory: this.directory, runPhase: "bin/run-phase.js" };
  }

  /** Synthesises one cluster, validations included, and gives its cdk.tf.json. */
  synth(props: ClusterProps): TerraformJson {
    const app = new App({ outdir: this.outdir, stackTraces: false });
    new ClusterStack(app, props.spec.cluster, { ...this.places, ...props });
    app.synth();
    return JSON.parse(this.read(props.spec.cluster, "cdk.tf.json")) as TerraformJson;
  }

  /** Content of a file in a stack's directory. */
  read(stack: string, file: string): string {
    return readFileSync(join(this.stackDirectory(stack), file), "utf8");
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }
}

/** Synthesises one cluster in a project that is gone afterwards. */
export function synthesised(props: ClusterProps): TerraformJson {
  const project = new TemporaryProject();
  try {
    return project.synth(props);
  } finally {
    project.remove();
  }
}

/** The resources of a stack by logical id, whatever their type. */
export function resources(json: TerraformJson): Readonly<Record<string, ResourceBlock>> {
  return Object.assign({}, ...Object.values(json.resource)) as Record<string, ResourceBlock>;
}

/** Triggers of a resource, whatever its type calls them. */
export function triggersOf(json: TerraformJson, logicalId: string): Readonly<Record<string, string>> {
  const resource = resources(json)[logicalId];
  return resource?.triggers_replace ?? resource?.triggers ?? {};
}
