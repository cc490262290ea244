import { messageOf } from "../../spec/errors";
import { PhaseError, UnreachableError } from "../errors";
import { NotSentError, type HttpsCall } from "./http";

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

/**
 * Whether a call that failed so may succeed when it is sent again, and can do no harm: another POST or PUT could change
 * something twice, the kit's other calls cannot.
 */
export function isPassing(error: unknown, method: HttpsCall["method"]): boolean {
  const isRepeatable = method !== "POST" && method !== "PUT";
  if (error instanceof UnreachableError) return isRepeatable || error.cause instanceof NotSentError;
  // 429: too many requests at the moment; etcd's own words come with 500.
  return (
    isRepeatable &&
    error instanceof ApiError &&
    (error.status === 429 || error.answer.startsWith("etcdserver: "))
  );
}
