import { ExitCode, KubefjordError } from "../spec/errors";

/** A node cannot be reached, or its identity cannot be confirmed. Exit code 3. */
export class UnreachableError extends KubefjordError {
  readonly exitCode = ExitCode.Unreachable;
}

/** A machine or node refused before anything was changed (preflight, a missing program). Exit code 4. */
export class RefusedError extends KubefjordError {
  readonly exitCode = ExitCode.Refused;
}

/** A phase or a long job failed half-way; running it again is safe. Exit code 5. */
export class PhaseError extends KubefjordError {
  readonly exitCode = ExitCode.PhaseFailed;
}

/** Everything was done, and the live state is not what the spec promised. Exit code 6. */
export class VerificationError extends KubefjordError {
  readonly exitCode = ExitCode.VerificationFailed;
}
