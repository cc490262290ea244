/** The Kubernetes API, and etcd beside it, through an SSH tunnel. */
export { ApiError, hasStatus } from "./api-error";
export { ClusterApi, type WatchEvent } from "./cluster-api";
export { bearer, caCertHash, readCredentials, type Bearer, type Credentials } from "./credentials";
export * from "./objects";
export { openApi, type ApiPlace, type OpenApi } from "./tunnel";
export { TimeLimitError, waitFor, type Wait } from "./wait";
