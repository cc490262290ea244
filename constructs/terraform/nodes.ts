import { isDeepStrictEqual } from "node:util";
import type { ITerraformDependable, LocalExecProvisioner } from "cdktf";
import { Construct } from "constructs";
import type { ClusterSpec, NodeSpec } from "../../spec";
import type { NodeAccess } from "../phase-call";
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
      // A machine that was made anew has another host key; its node is no other for that.
      remembered: hasAddresses(spec) ? [ACCESS] : [],
      instances: Object.fromEntries(spec.nodes.map((node) => [node.name, identity(node, spec)])),
      provisioners: provisioners(props),
    });
    this.fqn = instances.fqn;
  }
}

/** What is remembered of a node when it comes in, beside its identity. */
const ACCESS = "access";

/** The lab chooses the forwarded port of a machine when it starts it; only static machines have an address. */
function identity(node: NodeSpec, spec: ClusterSpec): Triggers {
  const known = { role: node.role, private_address: node.privateAddress };
  if (!hasAddresses(spec)) return known;
  const address = node.address ?? node.privateAddress;
  return { ...known, address, [ACCESS]: JSON.stringify(ownAccess(node, spec)) };
}

function ownAccess({ hostKey, ssh }: NodeSpec, { machines }: ClusterSpec): NodeAccess {
  const shared: Readonly<Record<string, unknown>> = machines.ssh;
  const own = Object.entries(ssh).filter(([key, value]) => !isDeepStrictEqual(value, shared[key]));
  return { ...(hostKey === undefined ? {} : { hostKey }), ssh: Object.fromEntries(own) };
}

function provisioners({ spec, program }: NodesProps): LocalExecProvisioner[] {
  const { resourceKind } = spec.terraform;
  const remembered = {
    node: EACH_KEY,
    nodeRole: ownTrigger(resourceKind, "role"),
    nodePrivateAddress: ownTrigger(resourceKind, "private_address"),
    ...(hasAddresses(spec)
      ? {
          nodeAddress: ownTrigger(resourceKind, "address"),
          nodeAccess: ownTrigger(resourceKind, ACCESS),
        }
      : {}),
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
