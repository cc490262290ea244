import type { ClusterSpec } from "../../spec";

/** What pods run to answer and to ask: the bundle's own program, or upstream's where nodes pull their images. */
export interface DiagnosticTool {
  readonly image: string;
  /** Listens on port 8080. */
  readonly serve: readonly string[];
  /** Exit code 0 if this URL answers with 200. Tries for about a minute: routes and names settle. */
  readonly get: (url: string) => readonly string[];
}

/** Our own program in the bundle (docs/bundle.md). */
const OWN: DiagnosticTool = {
  image: "kubefjord.local/diagnostic:1.0.0",
  serve: ["/diagnostic", "serve"],
  get: (url) => ["/diagnostic", "http", "--timeout", "20s", url],
};

/** Kubernetes' own test image; it has curl. */
const UPSTREAM: DiagnosticTool = {
  image: "registry.k8s.io/e2e-test-images/agnhost:2.53",
  serve: ["/agnhost", "netexec", "--http-port=8080"],
  get: (url) => ["curl", "-fsS", "--max-time", "20", "-o", "/dev/null", url],
};

/** The tool for a cluster: nobody can pull the bundle's image, and a bundle has no other. */
export function diagnosticTool({ artifacts }: Pick<ClusterSpec, "artifacts">): DiagnosticTool {
  return artifacts.source === "bundle" ? OWN : UPSTREAM;
}

export const NAMESPACE = "kubefjord-acceptance";
export const SERVICE = "echo";

/** Runs on control planes and on nodes that are not Ready for others. */
const EVERYWHERE = [{ operator: "Exists" }];

/** What the restricted Pod Security level demands: the probes need nothing of the host. */
const RESTRICTED = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ["ALL"] },
  runAsNonRoot: true,
  runAsUser: 65532,
  seccompProfile: { type: "RuntimeDefault" },
};

/** Answers on a node. It is put there by name: the scheduler is not what is proved. */
export function serverPod(tool: DiagnosticTool, node: string, name: string) {
  return pod(name, node, "Always", [
    {
      name: "serve",
      image: tool.image,
      imagePullPolicy: "IfNotPresent",
      command: tool.serve,
      ports: [{ containerPort: 8080 }],
      readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 5 },
      securityContext: RESTRICTED,
    },
  ]);
}

/** One question of a probing pod. */
export interface Question {
  /** DNS label, unique in its pod: `pod-address`. */
  readonly name: string;
  readonly url: string;
}

/** Asks from a node, each question in a container of its own, until it succeeds or the pod's time is over. */
export function probePod(
  tool: DiagnosticTool,
  node: string,
  name: string,
  questions: readonly Question[],
  seconds: number,
) {
  const containers = questions.map((question) => ({
    name: question.name,
    image: tool.image,
    imagePullPolicy: "IfNotPresent",
    command: tool.get(question.url),
    terminationMessagePolicy: "FallbackToLogsOnError",
    securityContext: RESTRICTED,
  }));
  // A failed container is started again: OnFailure tries until the deadline.
  return pod(name, node, "OnFailure", containers, { activeDeadlineSeconds: seconds });
}

/** The Service in front of all answering pods. */
export function echoService() {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: SERVICE, namespace: NAMESPACE },
    spec: { selector: { app: SERVICE }, ports: [{ port: 80, targetPort: 8080, protocol: "TCP" }] },
  };
}

function pod(
  name: string,
  nodeName: string,
  restartPolicy: "Always" | "OnFailure",
  containers: readonly object[],
  more: object = {},
) {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      namespace: NAMESPACE,
      labels: { app: restartPolicy === "Always" ? SERVICE : "probe" },
    },
    spec: {
      nodeName,
      restartPolicy,
      tolerations: EVERYWHERE,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 1,
      containers,
      ...more,
    },
  };
}
