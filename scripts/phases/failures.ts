import { ExitCode, KubefjordError } from "../../spec/errors";
import { PhaseError, RefusedError, UnreachableError, VerificationError } from "../errors";
import { type Finding, showFinding } from "../finding";

/** What makes a machine of another cluster bare; kubeadm does not know the kit's folder, and leaves the pod network's. */
export const CLEAN_BY_HAND = "kubeadm reset --force && rm -rf /etc/kubernetes/kubefjord /etc/cni/net.d";

/** Several nodes failed, each in its own way. The exit code is that of the most urgent one. */
export class SeveralErrors extends KubefjordError {
  readonly exitCode: ExitCode;

  constructor(
    readonly errors: readonly KubefjordError[],
    subject: string,
  ) {
    super(`${errors.length} nodes failed:\n${errors.map((error) => error.explain()).join("\n")}`, {
      code: "several-nodes-failed",
      subject,
      hint: "mend what is named above, then run again: it is safe, finished steps are recognised",
      cause: errors,
    });
    this.exitCode = mostUrgent(errors);
  }
}

/** Half-way first, since something was changed; a bug of ours before everything. */
const URGENCY = [
  ExitCode.Internal,
  ExitCode.PhaseFailed,
  ExitCode.VerificationFailed,
  ExitCode.Unreachable,
  ExitCode.Refused,
  ExitCode.WrongInput,
];

function mostUrgent(errors: readonly KubefjordError[]): ExitCode {
  const found = URGENCY.find((code) => errors.some(({ exitCode }) => exitCode === code));
  return found ?? ExitCode.Internal;
}

/**
 * The one error behind what went wrong on some nodes: the error itself where there is one, all of them together
 * otherwise. A bug of ours is given back as it is.
 *
 * @param subject name of the cluster
 */
export function oneError(errors: readonly unknown[], subject: string): unknown {
  const ours = errors.filter((error) => error instanceof KubefjordError);
  if (ours.length < errors.length) return errors.find((error) => !(error instanceof KubefjordError));
  return ours.length === 1 ? ours[0] : new SeveralErrors(ours, subject);
}

/** Throws where some nodes failed. */
export function throwFailures(errors: readonly unknown[], subject: string): void {
  if (errors.length > 0) throw oneError(errors, subject);
}

/**
 * Refuses where preflight found errors; nothing was touched.
 *
 * @throws RefusedError with the finding's own code, or `preflight` for several
 */
export function refuse(findings: readonly Finding[], cluster: string): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new RefusedError(...said(errors, cluster, "preflight"));
}

/**
 * Fails where the live state is not what was promised.
 *
 * @throws VerificationError with the finding's own code, or `verification` for several
 */
export function failVerification(findings: readonly Finding[], cluster: string): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new VerificationError(...said(errors, cluster, "verification"));
}

/** The error for a node whose plan is not empty after it was carried out. */
export function notConverged(node: string, phase: string, left: readonly string[]): PhaseError {
  return new PhaseError(
    `expected ${phase} to be in sync after its changes; found still to do: ${left.join("; ")}`,
    {
      code: "not-converged",
      subject: node,
      hint: "something on the node undoes these changes: look for another tool that sets them, then run again",
    },
  );
}

type Said = ConstructorParameters<typeof UnreachableError>;

function said(findings: readonly Finding[], cluster: string, code: string): Said {
  const [only] = findings;
  if (findings.length === 1 && only !== undefined) {
    const message = `expected ${only.expected}; found ${only.actual} (${only.why})`;
    return [message, { code: only.code, subject: only.node ?? cluster, hint: only.fix }];
  }
  const lines = findings.map(showFinding).join("\n");
  return [
    `${findings.length} findings:\n${lines}`,
    { code, subject: cluster, hint: "mend what is named above, then run again" },
  ];
}
