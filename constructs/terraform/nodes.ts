import type { ITerraformDependable, LocalExecProvisioner } from "cdktf";
import { Construct } from "constructs";
import type { ClusterSpec, NodeSpec } from "../../spec";
import { callPhase, type PhaseProgram } from "./phase-program";
import { EACH_KEY, ownTrigger, ReconcileInstances } from "./reconcile-resource";
import type { Triggers } from "./triggers";

/** What the nodes are made from. */
export interface NodesProps {
  /** Desired state of the cluster. */
  readonly spec: ClusterSpec;
  /** What is started when a node comes or goes. */
  readonly program: PhaseProgram;
}

/**
 * The nodes: `node["oslo-w-3"]` in a plan. An instance is replaced only when the node's identity changes (its
 * name, role or an address); everything else about a node is a phase's business.
 *
 * Where the kit makes the machines, creation runs the phase `machine`. Removal always runs `leave`, which is
 * told what the state remembers of the node, because the spec may not know it any more.
 */
export class Nodes extends Construct implements ITerraformDependable {
  /** Address of all instances, for `dependsOn` of others. */
  readonly fqn: string;

  constructor(scope: Construct, id: string, props: NodesProps) {
    super(scope, id);
    const { spec } = props;
    const instances = new ReconcileInstances(this, "reconcile", {
      kind: spec.terraform.resourceKind,
      logicalId: "node",
      instances: Object.fromEntries(spec.nodes.map((node) => [node.name, identity(node, spec)])),
      provisioners: provisioners(props),
    });
    this.fqn = instances.fqn;
  }
}

/** The lab chooses the forwarded port of a machine when it starts it; only static machines have an address. */
function identity(node: NodeSpec, spec: ClusterSpec): Triggers {
  const known = { role: node.role, private_address: node.privateAddress };
  return hasAddresses(spec) ? { ...known, address: node.address ?? node.privateAddress } : known;
}

function provisioners({ spec, program }: NodesProps): LocalExecProvisioner[] {
  const { resourceKind } = spec.terraform;
  const remembered = {
    node: EACH_KEY,
    nodeRole: ownTrigger(resourceKind, "role"),
    nodePrivateAddress: ownTrigger(resourceKind, "private_address"),
    ...(hasAddresses(spec) ? { nodeAddress: ownTrigger(resourceKind, "address") } : {}),
  };
  const leave: LocalExecProvisioner = { ...callPhase(program, "leave", remembered), when: "destroy" };
  if (!makesMachines(spec)) return [leave];
  return [callPhase(program, "machine", { node: EACH_KEY }), leave];
}

function makesMachines(spec: ClusterSpec): boolean {
  return spec.machines.source === "lab";
}

function hasAddresses(spec: ClusterSpec): boolean {
  return spec.machines.source === "static";
}
