/** SSH to the nodes: pinned, bounded, one connection per node and run. See docs/transport.md. */
export { Connection } from "./connection";
export { CommandError } from "./exec-errors";
export type { ExecRequest, ExecResult } from "./exec-request";
export type { Authentication, Host } from "./host";
export { pinnedKeys, type HostKeyPins } from "./host-key-pins";
export { knownHosts, readKnownHosts } from "./known-hosts";
export { DEFAULT_LIMITS, type Limits } from "./limits";
export type { LineListener, OutputLine } from "./output";
export { Transport } from "./transport";
