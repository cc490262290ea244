import { InputError } from "../../spec/errors";
import { PhaseError } from "../errors";

/** What is being fetched, for messages. */
export interface Target {
  /** Name of the artefact. */
  readonly name: string;
  readonly url: string;
}

/** A failure that another attempt may not meet: the network's, or a server's that is overloaded. */
export class PassingFailure extends Error {}

/** The server says that there is no such file, or that we may not have it: trying again cannot help. */
export function notThere(target: Target, status: number): InputError {
  return new InputError(`expected ${target.name} at ${target.url}, the server answers ${status}`, {
    code: "artifact-not-found",
    subject: target.name,
    hint: "check the version, and if a mirror is set (artifacts.mirrors) that it has this file",
  });
}

/** Every attempt failed. */
export function unreachable(target: Target, attempts: number, last: PassingFailure): PhaseError {
  return new PhaseError(
    `expected ${target.name} from ${target.url}, ${attempts} attempts failed; the last: ${last.message}`,
    {
      code: "artifact-unreachable",
      subject: target.name,
      hint: "check the network or set a mirror (artifacts.mirrors), then run the same command again: it goes on where it was",
      cause: last,
    },
  );
}

/** The bytes are complete and not what they should be: trying again cannot help. */
export function digestMismatch(target: Target, expected: string, found: string): PhaseError {
  return new PhaseError(
    `expected ${target.name} from ${target.url} with sha256 ${expected}, found ${found}`,
    {
      code: "artifact-digest-mismatch",
      subject: target.name,
      hint: "do not use this file; check the mirror, or the digest if you have pinned one (artifacts.digests)",
    },
  );
}

/** The checksum file has no line for the artefact. */
export function noDigest(target: Target, checksums: string): PhaseError {
  return new PhaseError(`expected a sha256 for ${target.url} in ${checksums}, found none`, {
    code: "artifact-digest-unknown",
    subject: target.name,
    hint: "pin the digest yourself (artifacts.digests) if the project publishes it elsewhere",
  });
}

/** The archive is whole and has other members than the catalogue says. */
export function memberMissing(
  target: Target,
  expected: readonly string[],
  found: readonly string[],
): PhaseError {
  return new PhaseError(
    `expected ${expected.join(" ")} in ${target.url}, found only ${found.join(" ") || "none of them"}`,
    {
      code: "artifact-member-missing",
      subject: target.name,
      hint: "this release is packed in another way; use an older version, or report it",
    },
  );
}
