import { messageOf } from "../../spec/errors";
import { PhaseError, UnreachableError } from "../errors";

/** The API server answered, and said no. */
export class ApiError extends PhaseError {
  constructor(
    subject: string,
    what: string,
    /** HTTP status. */
    readonly status: number,
    /** Kubernetes' own word: NotFound, AlreadyExists, Conflict, Forbidden. */
    readonly reason: string,
    /** And its own sentence. */
    readonly answer: string,
  ) {
    super(`${what}: expected success; found ${status} ${reason}: ${answer}`, {
      code: "api-refused",
      subject,
      hint: "running again is safe; `kubefjord kubeconfig` and kubectl show the cluster's side",
    });
  }
}

/** No API server answers where one is expected. */
export function apiUnreachable(subject: string, what: string, cause: unknown): UnreachableError {
  const found = messageOf(cause);
  return new UnreachableError(`${what}: expected an answer of the Kubernetes API; found: ${found}`, {
    code: "api-unreachable",
    subject,
    hint: "look on the control-plane node: systemctl status kubelet; ls /var/log/pods",
    cause,
  });
}

/** Whether an error is the API server's answer with this status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ApiError && error.status === status;
}
