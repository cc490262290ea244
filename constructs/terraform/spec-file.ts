import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { IStackSynthesizer, ISynthesisSession, TerraformStack } from "cdktf";
import type { ClusterSpec } from "../../spec";
import { SPEC_FILE } from "./phase-program";

/**
 * Makes synth write the resolved spec beside the stack's cdk.tf.json, where phases read it. Wraps the stack's
 * synthesizer, which is public in cdktf and in CDK Terrain alike; addCustomSynthesis is neither's promise.
 */
export function writeSpecFile(stack: TerraformStack, spec: ClusterSpec): void {
  stack.synthesizer = new WithSpecFile(stack, stack.synthesizer, spec);
}

class WithSpecFile implements IStackSynthesizer {
  constructor(
    private readonly stack: TerraformStack,
    private readonly inner: IStackSynthesizer,
    private readonly spec: ClusterSpec,
  ) {}

  synthesize(session: ISynthesisSession): void {
    this.inner.synthesize(session);
    const { workingDirectory } = session.manifest.forStack(this.stack);
    writeFileSync(join(session.outdir, workingDirectory, SPEC_FILE), stableJson(this.spec));
  }
}

/** JSON with sorted keys, so that equal specs give equal files. Lists keep their order. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, sortKeys, 2)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
