/** SSH to the nodes: pinned, bounded, one connection per node and run. See docs/transport.md. */
export { Connection } from "./connection";
export { CommandError } from "./exec-errors";
export type { ExecRequest, ExecResult } from "./exec-request";
export { forEach, type Outcome } from "./fan-out";
export { forwardLocal, type Forward } from "./forward";
export { endpoint, type Authentication, type Host } from "./host";
export { pinnedKeys, type HostKeyPins } from "./host-key-pins";
export { knownHosts, readKnownHosts } from "./known-hosts";
export { DEFAULT_LIMITS, type Limits } from "./limits";
export type { LineListener, OutputLine } from "./output";
export { awaitLock, BUSY, busy, RUN_FOLDER, takeLock, type LockOptions } from "./node-lock";
export { apply, gather, type Answer, type ApplyOptions } from "./script";
export { Transport } from "./transport";
export { isProhibited } from "./unreachable";
