import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { InputError } from "../errors";
import type { LocatedProblem } from "../problem";
import { type Environment, readEnvironment } from "./environment";
import { didYouMean } from "./suggestion";

/** Where a project keeps its environments, relative to its root. */
export const ENVIRONMENTS = join("stacks", "environments");

const SUFFIX = ".yaml";

/** The other common ending: its owner would wonder why nothing is deployed. */
const OTHER_SUFFIX = ".yml";

/** Name of the environment a file describes: the file's name without its ending. */
export function environmentName(file: string): string {
  return basename(file, SUFFIX);
}

/**
 * The environment files of a directory, sorted by name.
 *
 * @throws InputError if there is no such directory, no environment in it, or one with another ending
 */
export function environmentFiles(directory: string = ENVIRONMENTS): string[] {
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch {
    names = [];
  }
  const other = names.find((name) => name.endsWith(OTHER_SUFFIX));
  if (other !== undefined) {
    throw new InputError(`expected environments to be called *${SUFFIX}; found ${other}`, {
      code: "environment-suffix",
      subject: directory,
      hint: `rename it to ${basename(other, OTHER_SUFFIX)}${SUFFIX}`,
    });
  }
  const files = names.filter((name) => name.endsWith(SUFFIX)).sort();
  if (files.length === 0) {
    throw new InputError(`expected at least one environment (*${SUFFIX}) in this directory; found none`, {
      code: "no-environments",
      subject: directory,
      hint: "run this in a project's root, or make one with `kubefjord init`",
    });
  }
  return files.map((name) => join(directory, name));
}

/**
 * The file of an environment given by name (`oslo`) or by path (`stacks/environments/oslo.yaml`).
 *
 * @throws InputError for a name no file has
 */
export function environmentFile(nameOrPath: string, directory: string = ENVIRONMENTS): string {
  if (nameOrPath.endsWith(SUFFIX) || nameOrPath.includes("/")) return nameOrPath;
  const files = environmentFiles(directory);
  const names = files.map(environmentName);
  const file = files[names.indexOf(nameOrPath)];
  if (file !== undefined) return file;
  const meant = didYouMean(nameOrPath, names);
  throw new InputError(`there is no environment ${nameOrPath}; expected one of ${names.join(", ")}`, {
    code: "unknown-environment",
    subject: directory,
    hint: meant === undefined ? "name one of them, or the path of a file" : `did you mean ${meant}?`,
  });
}

/** Reads several environments; two of one cluster name are a problem of the later one. */
export function readEnvironments(files: readonly string[], today?: Date): Environment[] {
  const owners = new Map<string, string>();
  return files.map((file) => {
    const environment = readEnvironment(file, today);
    const cluster = environment.resolved?.spec.cluster;
    if (cluster === undefined) return environment;
    const owner = owners.get(cluster);
    if (owner === undefined) {
      owners.set(cluster, file);
      return environment;
    }
    return { ...environment, problems: [sharedName(environment, cluster, owner), ...environment.problems] };
  });
}

function sharedName({ file, position }: Environment, cluster: string, owner: string): LocatedProblem {
  return {
    rule: "unique-cluster-names",
    severity: "error",
    path: ["cluster"],
    what: `cluster ${cluster} is described by ${owner} too; expected one environment for each cluster`,
    why: "They would share a state, and each deploy would undo the other's.",
    instead: "give one of them another name",
    file,
    ...position(["cluster"]),
  };
}
