import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { ClusterSpec } from "../../spec";
import { declareBackend } from "./backend";
import { Cluster, type ClusterProps } from "./cluster";
import { fromStack } from "./phase-program";

/**
 * A cluster with its state and outputs: what `cdktf deploy NAME` deploys.
 *
 * @example
 * const app = new App();
 * const spec = loadEnvironment("stacks/environments/oslo.yaml");
 * new ClusterStack(app, spec.cluster, { spec });
 * app.synth();
 */
export class ClusterStack extends TerraformStack {
  /** The cluster: its nodes and phases, to put something of one's own before or after them. */
  readonly cluster: Cluster;

  /** @param id name of the stack on the command line; the cluster's name, unless one spec serves two stacks */
  constructor(scope: Construct, id: string, props: ClusterProps) {
    super(scope, id);
    this.cluster = new Cluster(this, "cluster", props);
    declareBackend(this, props.spec, fromStack(this, props.projectDirectory ?? process.cwd()));
    declareOutputs(this, props.spec);
  }
}

/** What people and scripts ask for after a deploy. The kubeconfig itself is a secret: only its command is here. */
function declareOutputs(stack: TerraformStack, { cluster, kubernetes, nodes }: ClusterSpec): void {
  const { name, port } = kubernetes.apiEndpoint;
  output(stack, "endpoint", "Address of the Kubernetes API.", `https://${name}:${port}`);
  output(
    stack,
    "nodes",
    "Names of the nodes.",
    nodes.map((node) => node.name),
  );
  output(
    stack,
    "kubeconfig",
    "Command that fetches a kubeconfig for the cluster.",
    `npx kubefjord kubeconfig ${cluster}`,
  );
}

function output(stack: TerraformStack, name: string, description: string, value: string | string[]): void {
  new TerraformOutput(stack, name, { description, value, staticId: true });
}
