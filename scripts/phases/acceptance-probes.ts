import type { ClusterSpec } from "../../spec";
import { DIAGNOSTIC_IMAGE } from "../lab/bundle/versions";

/** What pods run: the bundle's own program, or upstream's where nodes pull their images. */
export interface DiagnosticTool {
  readonly image: string;
  /** Listens on {@link PORT}, answers `/healthz`, and asks others on `/dial`. */
  readonly serve: readonly string[];
}

/** Our own program in the bundle (docs/bundle.md). */
const OWN: DiagnosticTool = {
  image: DIAGNOSTIC_IMAGE,
  serve: ["/diagnostic", "serve"],
};

/** Kubernetes' own test image. */
const UPSTREAM: DiagnosticTool = {
  image: "registry.k8s.io/e2e-test-images/agnhost:2.53",
  serve: ["/agnhost", "netexec", "--http-port=8080"],
};

/** The tool for a cluster: nobody can pull the bundle's image, and a bundle has no other. */
export function diagnosticTool({ artifacts }: Pick<ClusterSpec, "artifacts">): DiagnosticTool {
  return artifacts.source === "bundle" ? OWN : UPSTREAM;
}

export const NAMESPACES = "/api/v1/namespaces";

/** Labels of every namespace the probes run in. */
const LABELS = { "app.kubernetes.io/managed-by": "kubefjord", "app.kubernetes.io/component": "acceptance" };

/** Path of all of them. */
export const OUR_NAMESPACES = `${NAMESPACES}?labelSelector=${Object.entries(LABELS)
  .map((label) => label.join("="))
  .join(",")}`;

/** A namespace of its own for each run: that of the last one may take a while to go. */
export const NEW_NAMESPACE = {
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { generateName: "kubefjord-acceptance-", labels: LABELS },
};

/** Path of a namespace's pods. */
export const podsOf = (namespace: string): string => `${NAMESPACES}/${namespace}/pods`;

export const SERVICE = "echo";
/** Of every pod. */
export const PORT = 8080;

const echoPodName = (node: string): string => `${SERVICE}-${node}`;

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

/** Answers on a node and asks from there. It is put there by name: the scheduler is not what is proved. */
export function echoPod(tool: DiagnosticTool, node: string) {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: echoPodName(node), labels: { app: SERVICE } },
    spec: {
      nodeName: node,
      tolerations: EVERYWHERE,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 1,
      containers: [
        {
          name: "serve",
          image: tool.image,
          imagePullPolicy: "IfNotPresent",
          command: tool.serve,
          ports: [{ containerPort: PORT }],
          readinessProbe: { tcpSocket: { port: PORT }, periodSeconds: 5 },
          securityContext: RESTRICTED,
        },
      ],
    },
  };
}

/** The Service in front of all of them. */
export function echoService() {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: SERVICE },
    spec: { selector: { app: SERVICE }, ports: [{ port: 80, targetPort: PORT, protocol: "TCP" }] },
  };
}

/** One thing a pod is told to reach. */
export interface Question {
  /** How findings call it: `pod address`. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

/** Path on the API server that makes the pod of a node ask. */
export function dialPath(namespace: string, node: string, { host, port }: Question): string {
  const query = new URLSearchParams({
    host,
    port: String(port),
    protocol: "http",
    request: "healthz",
    tries: "1",
  });
  return `${podsOf(namespace)}/${echoPodName(node)}:${PORT}/proxy/dial?${query.toString()}`;
}

/** What such a pod says: one of the two. */
export interface Dialled {
  readonly responses?: readonly string[];
  readonly errors?: readonly string[];
}
