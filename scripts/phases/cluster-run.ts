import type { PhaseName } from "../../constructs/phase-call";
import type { ClusterSpec, NodeSpec } from "../../spec";
import type { Command } from "../command";
import { Machine } from "./machine";
import { NodeProgress, type OfNode } from "./progress-nodes";
import type { Session } from "./session";

/** Nodes that are asked at the same time; the transport bounds logins further. */
const AT_ONCE = 500;

/** What a phase is run for. */
export interface ClusterGround {
  readonly spec: ClusterSpec;
  /** Absolute path of the project's root. */
  readonly project: string;
  readonly session: Session;
}

/**
 * One run of a phase that speaks to the cluster as well as to its nodes: connections, progress, and what has to be
 * closed at the end.
 */
export class ClusterRun {
  readonly spec: ClusterSpec;
  readonly #machines = new Map<string, Machine>();
  readonly #changed = new Set<string>();
  readonly #closing: (() => Promise<void>)[] = [];
  readonly #progress: NodeProgress;
  #steps = 0;

  private constructor(
    private readonly phase: PhaseName,
    private readonly ground: ClusterGround,
  ) {
    this.spec = ground.spec;
    this.#progress = new NodeProgress(phase, ground.session.report);
  }

  /** Runs `body` between the phase's first and last line; the last tells what failed where something did. */
  static async around(
    phase: PhaseName,
    ground: ClusterGround,
    nodes: readonly NodeSpec[],
    body: (run: ClusterRun) => Promise<void>,
  ): Promise<void> {
    const since = performance.now();
    const { report } = ground.session;
    report({ phase, kind: "started", nodes: nodes.map(({ name }) => name) });
    const run = await ClusterRun.within(phase, ground, async (within) => {
      try {
        await body(within);
      } catch (error) {
        within.#progress.ended(error, ground.spec.cluster);
        throw error;
      }
      return within;
    });
    const machines = [...run.#machines.values()];
    report({
      phase,
      kind: "finished",
      elapsed: performance.now() - since,
      nodes: nodes.length,
      changed: nodes.filter(({ name }) => run.hasChanged(name)).length,
      steps: run.#steps,
      mostRoundTrips: Math.max(0, ...machines.map(({ roundTrips }) => roundTrips)),
    });
  }

  /** Runs `body` as a part of a phase, and closes every tunnel it opened, whatever happens. */
  static async within<T>(
    phase: PhaseName,
    ground: ClusterGround,
    body: (run: ClusterRun) => Promise<T>,
  ): Promise<T> {
    const run = new ClusterRun(phase, ground);
    try {
      return await body(run);
    } finally {
      for (const close of run.#closing.reverse()) await close();
    }
  }

  /** The node's machine; connected when first asked for. One that leaves may share its name with its successor. */
  async machine(node: NodeSpec): Promise<Machine> {
    const key = [node.name, node.address, node.privateAddress].join(" ");
    const known = this.#machines.get(key);
    if (known !== undefined) return known;
    const { spec, project, session } = this.ground;
    const watched = { ...session, report: this.#progress.report };
    const machine = await Machine.connect({ spec, node, project }, watched, this.phase);
    this.#machines.set(key, machine);
    return machine;
  }

  /** Carries out commands on a node; none is no round trip. */
  async carryOut(node: NodeSpec, commands: readonly Command[]): Promise<void> {
    if (commands.length === 0) return;
    const machine = await this.machine(node);
    this.count(node.name, commands.length);
    await this.#progress.during(node.name, () => machine.carryOut(commands));
  }

  /** Tells what has to be done on a node; none means in sync. @param elapsed milliseconds it took to find out */
  planned(node: string, steps: readonly string[], elapsed: number): void {
    this.ground.session.report({ phase: this.phase, kind: "planned", node, steps, elapsed });
  }

  /** One change that is made through the API rather than on the node. */
  async change<T>(node: string, what: string, work: () => Promise<T>): Promise<T> {
    this.count(node, 1);
    return this.show(node, what, work);
  }

  /** Something that changes nothing and takes its time. */
  async show<T>(node: string, what: string, work: () => Promise<T>): Promise<T> {
    const { phase } = this;
    const { report } = this.#progress;
    const since = performance.now();
    return this.#progress.during(node, async () => {
      report({ phase, kind: "step-started", node, what });
      const value = await work();
      report({ phase, kind: "step-done", node, what, elapsed: performance.now() - since });
      return value;
    });
  }

  /** Tells something about a node that is no work. */
  async tell(node: string, what: string): Promise<void> {
    await this.show(node, what, () => Promise.resolve());
  }

  /** Does some work for every node at the same time. @throws all failures together, after the last has ended */
  async forNodes<T extends OfNode, R>(
    nodes: readonly T[],
    work: (node: T) => Promise<R>,
    atOnce = AT_ONCE,
  ): Promise<R[]> {
    return this.#progress.forNodes(nodes, atOnce, this.spec.cluster, work);
  }

  /** Whether this run has changed something on a node. */
  hasChanged(node: string): boolean {
    return this.#changed.has(node);
  }

  /** Has something closed when the phase ends. */
  closeLater(close: () => Promise<void>): void {
    this.#closing.push(close);
  }

  private count(node: string, steps: number): void {
    this.#changed.add(node);
    this.#steps += steps;
  }
}

/** The control-plane nodes of a spec, by name: the list's order means nothing. */
export function controlPlanes({ nodes }: ClusterSpec): NodeSpec[] {
  return nodes.filter(({ role }) => role === "control-plane").sort(byName);
}

export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
