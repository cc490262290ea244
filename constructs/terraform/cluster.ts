import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { ClusterSpec } from "../../spec";
import { Acceptance, type AcceptanceProps } from "./acceptance";
import { Addons } from "./addons";
import { ControlPlane } from "./control-plane";
import { HostBaseline } from "./host-baseline";
import { Network } from "./network";
import { Nodes, type NodesProps } from "./nodes";
import type { Phase, PhaseProps } from "./phase";
import { ownRunPhase } from "./package-files";
import { phaseProgram } from "./phase-program";
import { writeSpecFile } from "./spec-file";
import { Workers } from "./workers";

/** A class to make a part of a cluster from. */
export type PartClass<Props, Part> = new (scope: Construct, id: string, props: Props) => Part;

/** The classes a cluster is made of; each can be a subclass or a replacement. */
export interface ClusterParts {
  /** The nodes, one block. */
  readonly Nodes: PartClass<NodesProps, Nodes>;
  /** Phase `host-baseline`. */
  readonly HostBaseline: PartClass<PhaseProps, Phase>;
  /** Phase `control-plane`. */
  readonly ControlPlane: PartClass<PhaseProps, Phase>;
  /** Phase `workers`. */
  readonly Workers: PartClass<PhaseProps, Phase>;
  /** Phase `network`. */
  readonly Network: PartClass<PhaseProps, Phase>;
  /** Phase `addons`. */
  readonly Addons: PartClass<PhaseProps, Phase>;
  /** Phase `acceptance`, unless it is switched off. */
  readonly Acceptance: PartClass<AcceptanceProps, Phase>;
}

/** What a cluster is made from. Only the spec is needed. */
export interface ClusterProps {
  /** Desired state, as `loadEnvironment` gives it. */
  readonly spec: ClusterSpec;
  /**
   * Classes to use instead of the kit's.
   * @default the kit's
   */
  readonly parts?: Partial<ClusterParts>;
  /**
   * Directory of cdktf.json. Relative paths in the spec count from it, and a local state file lies in it.
   * @default the working directory, which is where the cdktf CLI runs a project's app
   */
  readonly projectDirectory?: string;
  /**
   * Program that runs a phase, relative to the project's directory. It is started with `node` and finds what
   * to do in its environment.
   * @default the kit's own bin/run-phase.js
   */
  readonly runPhase?: string;
}

const PARTS: ClusterParts = { Nodes, HostBaseline, ControlPlane, Workers, Network, Addons, Acceptance };

/**
 * One cluster: its nodes and the phases that configure them, one after the other. A stack holds at most one,
 * because its resources have fixed names.
 *
 * @example
 * const cluster = new Cluster(stack, "cluster", { spec: loadEnvironment("stacks/environments/oslo.yaml") });
 * cluster.addons.runAfter(new DnsRecord(stack, "record"));
 */
export class Cluster extends Construct {
  /** The nodes: they come first. */
  readonly nodes: Nodes;
  /** Phase `host-baseline`, after the nodes. */
  readonly hostBaseline: Phase;
  /** Phase `control-plane`, after the host baseline. */
  readonly controlPlane: Phase;
  /** Phase `workers`, after the control plane. */
  readonly workers: Phase;
  /** Phase `network`, after the workers. */
  readonly network: Phase;
  /** Phase `addons`, after the network. */
  readonly addons: Phase;
  /** Undefined where `acceptance.enabled` is false: then nothing is proved, and no plan says otherwise. */
  readonly acceptance: Phase | undefined;

  constructor(scope: Construct, id: string, props: ClusterProps) {
    super(scope, id);
    refuseSecond(this);
    const { spec, projectDirectory = process.cwd(), runPhase = ownRunPhase() } = props;
    const parts = { ...PARTS, ...props.parts };
    const shared = { spec, program: phaseProgram(this, spec.cluster, { projectDirectory, runPhase }) };

    this.nodes = new parts.Nodes(this, "nodes", shared);
    this.hostBaseline = new parts.HostBaseline(this, "host-baseline", { ...shared, after: [this.nodes] });
    this.controlPlane = new parts.ControlPlane(this, "control-plane", {
      ...shared,
      after: [this.hostBaseline],
    });
    this.workers = new parts.Workers(this, "workers", { ...shared, after: [this.controlPlane] });
    this.network = new parts.Network(this, "network", { ...shared, after: [this.workers] });
    this.addons = new parts.Addons(this, "addons", { ...shared, after: [this.network] });
    if (spec.acceptance.enabled) {
      const verifies = [this.hostBaseline, this.controlPlane, this.workers, this.network, this.addons];
      this.acceptance = new parts.Acceptance(this, "acceptance", {
        ...shared,
        after: [this.addons],
        verifies,
      });
    }
    writeSpecFile(TerraformStack.of(this), spec);
  }
}

/** Two would silently become one: both call their resources the same. */
function refuseSecond(cluster: Cluster): void {
  const there = TerraformStack.of(cluster)
    .node.findAll()
    .find((other) => other instanceof Cluster && other !== cluster);
  if (there === undefined) return;
  throw new Error(`${cluster.node.path}: a stack holds one cluster; ${there.node.path} is there already`);
}
