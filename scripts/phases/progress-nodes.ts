import type { PhaseName } from "../../constructs/phase-call";
import { KubefjordError, messageOf } from "../../spec/errors";
import { VerificationError } from "../errors";
import { forEach } from "../transport";
import { SeveralErrors, throwFailures } from "./failures";
import type { PhaseEvent, Report } from "./report";

/** A node, or what is known about one. */
export type OfNode = { readonly name: string } | { readonly node: { readonly name: string } };

/** Where an error came up. */
interface Origin {
  readonly node: string;
  /** The step that was under way; undefined between steps. */
  readonly step: string | undefined;
}

// Kept by the error itself: it travels up through several who could tell it, and not all of them share a run
// (host-baseline has the cluster's part in a rolling change done by a ClusterRun of its own).
const ORIGINS = new WeakMap<object, Origin>();
/** The nodes an error was told of: one error may end several. */
const TOLD = new WeakMap<object, Set<string>>();

/** Passes the events of a phase on, and tells each failure once: the node, and the step it ended. */
export class NodeProgress {
  readonly #underWay = new Map<string, string>();

  constructor(
    private readonly phase: PhaseName,
    private readonly next: Report,
  ) {}

  readonly report: Report = (event: PhaseEvent) => {
    if (event.kind === "step-started") this.#underWay.set(event.node, event.what);
    if (event.kind === "step-done") this.#underWay.delete(event.node);
    this.next(event);
  };

  /**
   * Some work on a node. What it throws is only noted, with the step it ended: a caller may know how to go on without
   * it.
   */
  async during<T>(node: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isObject(error) && !ORIGINS.has(error))
        ORIGINS.set(error, { node, step: this.#underWay.get(node) });
      throw error;
    } finally {
      this.#underWay.delete(node);
    }
  }

  /**
   * Does some work for every node, and tells of each one that fails as soon as it has.
   *
   * @param cluster its name
   * @throws all failures together, after the last node has ended
   */
  async forNodes<T extends OfNode, R>(
    nodes: readonly T[],
    atOnce: number,
    cluster: string,
    work: (node: T) => Promise<R>,
  ): Promise<R[]> {
    const outcomes = await forEach(nodes, atOnce, async (node) => {
      try {
        return await work(node);
      } catch (error) {
        this.failed(error, nameOf(node));
        throw error;
      }
    });
    const errors = outcomes.flatMap((outcome) => ("error" in outcome ? [outcome.error] : []));
    throwFailures(errors, cluster);
    return outcomes.flatMap((outcome) => ("value" in outcome ? [outcome.value] : []));
  }

  /**
   * Tells what ended a phase, where nobody has on its way.
   *
   * @param cluster its name, for an error that knows no node
   */
  ended(error: unknown, cluster: string): void {
    if (error instanceof SeveralErrors) {
      for (const one of error.errors) this.ended(one, cluster);
      return;
    }
    if (isObject(error) && TOLD.has(error)) return;
    const origin = originOf(error);
    // A verification that ends a whole phase has told its findings one by one.
    if (origin === undefined && error instanceof VerificationError) return;
    const subject = error instanceof KubefjordError ? error.subject : undefined;
    this.failed(error, origin?.node ?? subject ?? cluster);
  }

  private failed(error: unknown, node: string): void {
    if (!firstTold(error, node)) return;
    const { code, hint } = error instanceof KubefjordError ? error : {};
    // Without an origin it came up within a step that is still under way.
    const step = (originOf(error) ?? { step: this.#underWay.get(node) }).step;
    this.next({ phase: this.phase, kind: "node-failed", node, step, message: messageOf(error), code, hint });
  }
}

function originOf(error: unknown): Origin | undefined {
  return isObject(error) ? ORIGINS.get(error) : undefined;
}

/** Whether an error was not told of this node before; from now on it was. */
function firstTold(error: unknown, node: string): boolean {
  if (!isObject(error)) return true;
  const nodes = TOLD.get(error) ?? new Set();
  if (nodes.has(node)) return false;
  TOLD.set(error, nodes.add(node));
  return true;
}

function nameOf(node: OfNode): string {
  return "name" in node ? node.name : node.node.name;
}

function isObject(thrown: unknown): thrown is object {
  return typeof thrown === "object" && thrown !== null;
}
