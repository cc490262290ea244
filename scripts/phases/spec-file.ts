import { readFileSync } from "node:fs";
import type { ClusterSpec } from "../../spec";
import { InputError } from "../../spec/errors";

/**
 * The resolved spec that synth wrote beside cdk.tf.json. It was checked then; here only whether it is the file
 * that was meant.
 *
 * @param path absolute path of the file
 * @param cluster name of the cluster it must describe
 * @throws InputError if it cannot be read, is not JSON, or describes another cluster
 */
export function readSpecFile(path: string, cluster: string): ClusterSpec {
  const value = parse(path, read(path));
  const found = (value as Partial<ClusterSpec> | null)?.cluster;
  if (found === cluster) return value as ClusterSpec;
  throw unusable(path, `expected the spec of cluster ${cluster}; found ${found ?? "no cluster's"}`);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw unusable(path, "expected the spec that synth writes; found no readable file", cause);
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable(path, "expected JSON; found something else", cause);
  }
}

function unusable(subject: string, message: string, cause?: unknown): InputError {
  const hint = "run `cdktf synth` again; nothing else should write into cdktf.out";
  return new InputError(message, { code: "spec-file-unusable", subject, hint, cause });
}
