import type { ClusterSpec } from "../../spec";
import { KubefjordError } from "../../spec/errors";
import type { Finding } from "../finding";
import { forEach, type Outcome } from "../transport";
import { failVerification, notConverged, refuse, throwFailures } from "./failures";
import { Machine } from "./machine";
import type { NodeState, Phase } from "./phase";
import type { Session } from "./session";
import { turnsOf } from "./turns";

/** Nodes that are asked at the same time; the transport bounds logins further. */
const ASKED_AT_ONCE = 500;

/** One node in the course of a phase. */
interface Course<D, F> extends NodeState<D, F> {
  readonly machine: Machine;
  /** What it needs, by name. */
  readonly plan: readonly string[];
  /** Whether it waits for its turn. */
  readonly isRolled: boolean;
}

/** Where a phase runs. */
export interface Ground {
  readonly spec: ClusterSpec;
  /** Absolute path of the project's root. */
  readonly project: string;
  readonly session: Session;
}

/**
 * Runs a phase: connect, gather facts, preflight over the fleet, plan, carry out, verify. A fleet in sync costs one
 * round trip per node and changes nothing. Running it again is safe, wherever it was interrupted.
 *
 * @throws RefusedError before anything is changed; PhaseError, UnreachableError half-way; VerificationError at the end
 */
export async function run<D, F>(phase: Phase<D, F>, ground: Ground): Promise<void> {
  const since = performance.now();
  const { spec, session } = ground;
  const nodes = phase.nodes(spec);
  session.report({ phase: phase.name, kind: "started", nodes: nodes.map(({ name }) => name) });
  const courses = await survey(phase, ground);
  preflight(phase, ground, courses);
  const behind = courses.filter(({ plan }) => plan.length > 0);
  const still = courses.filter(({ plan }) => plan.length === 0);
  if (behind.length > 0) await lastCheck(phase, ground, courses);
  const settled = await bringInSync(phase, ground, behind);
  const findings = [...still, ...settled].flatMap((state) => verify(phase, state));
  for (const finding of findings) session.report({ phase: phase.name, kind: "finding", finding });
  failVerification(findings, spec.cluster);
  session.report({
    phase: phase.name,
    kind: "finished",
    elapsed: performance.now() - since,
    nodes: nodes.length,
    changed: behind.length,
    steps: courses.reduce((sum, { machine }) => sum + machine.steps, 0),
    mostRoundTrips: Math.max(0, ...courses.map(({ machine }) => machine.roundTrips)),
  });
}

/** Connects to every node, asks, and plans; a node that cannot be asked stops the phase before anything is touched. */
async function survey<D, F>(phase: Phase<D, F>, { spec, project, session }: Ground): Promise<Course<D, F>[]> {
  const outcomes = await forEach(phase.nodes(spec), ASKED_AT_ONCE, async (node) => {
    const since = performance.now();
    const target = { spec, node, project };
    const desired = await phase.desired(target);
    const machine = await Machine.connect(target, session, phase.name);
    const facts = await machine.ask(phase.facts(desired));
    const reason = phase.rolled?.reason(desired, facts);
    const plan = steps(phase, desired, facts).map(({ what }) => what);
    if (reason !== undefined) plan.unshift(reason);
    const elapsed = performance.now() - since;
    session.report({ phase: phase.name, kind: "planned", node: node.name, steps: plan, elapsed });
    return { node, desired, facts, machine, plan, isRolled: reason !== undefined };
  });
  return valuesOf(outcomes, phase, session, spec.cluster);
}

function preflight<D, F>(phase: Phase<D, F>, ground: Ground, courses: readonly Course<D, F>[]): void {
  tellAndRefuse(
    phase.preflight.flatMap((check) => check(courses, ground.spec)),
    phase,
    ground,
  );
}

async function lastCheck<D, F>(
  phase: Phase<D, F>,
  ground: Ground,
  courses: readonly Course<D, F>[],
): Promise<void> {
  const { lastCheck: last, name } = phase;
  if (last === undefined) return;
  const { spec, session } = ground;
  const outcomes = await forEach(courses, ASKED_AT_ONCE, async (course) =>
    last(course, (facts) => course.machine.ask(facts), spec),
  );
  tellAndRefuse(valuesOf(outcomes, { name }, session, spec.cluster).flat(), phase, ground);
}

function tellAndRefuse(
  findings: readonly Finding[],
  { name }: Pick<Phase<never, never>, "name">,
  ground: Ground,
): void {
  for (const finding of findings) ground.session.report({ phase: name, kind: "finding", finding });
  refuse(findings, ground.spec.cluster);
}

/** Nodes beside each other first, then those that wait for their turn: each turn must end well before the next. */
async function bringInSync<D, F>(
  phase: Phase<D, F>,
  { spec, session }: Ground,
  behind: readonly Course<D, F>[],
): Promise<Course<D, F>[]> {
  const { rolled, atOnce } = phase;
  const beside = behind.filter(({ isRolled }) => !isRolled);
  const outcomes = await forEach(beside, atOnce(spec), (course) => change(phase, course));
  const settled = valuesOf(outcomes, phase, session, spec.cluster);
  if (rolled === undefined) return settled;
  const waiting = behind.filter(({ isRolled }) => isRolled);
  for (const turn of turnsOf(waiting, rolled.atOnce(spec))) {
    const ended = await forEach(turn, turn.length, (course) =>
      rolled.around(course, () => change(phase, course)),
    );
    settled.push(...valuesOf(ended, phase, session, spec.cluster));
  }
  return settled;
}

/** Carries out what a node needs, and asks again: nothing may be left to do. */
async function change<D, F>(phase: Phase<D, F>, course: Course<D, F>): Promise<Course<D, F>> {
  const { node, desired, machine } = course;
  await machine.carryOut(steps(phase, desired, course.facts), phase.artifacts);
  const facts = await machine.ask(phase.facts(desired));
  const left = steps(phase, desired, facts).map(({ what }) => what);
  if (left.length > 0) throw notConverged(node.name, phase.name, left);
  return { ...course, facts };
}

function verify<D, F>(phase: Phase<D, F>, { node, desired, facts }: NodeState<D, F>): Finding[] {
  return phase.verify.flatMap((check) =>
    check(desired, facts).map((finding) => ({ ...finding, node: node.name })),
  );
}

function steps<D, F>(phase: Phase<D, F>, desired: D, facts: F) {
  return phase.operations.flatMap((operation) => operation(desired, facts));
}

function valuesOf<T extends { readonly name: string } | { readonly node: { readonly name: string } }, R>(
  outcomes: readonly Outcome<T, R>[],
  { name: phase }: Pick<Phase<never, never>, "name">,
  session: Session,
  cluster: string,
): R[] {
  const errors: unknown[] = [];
  const values: R[] = [];
  for (const outcome of outcomes) {
    if ("value" in outcome) {
      values.push(outcome.value);
      continue;
    }
    errors.push(outcome.error);
    const node = "name" in outcome.item ? outcome.item.name : outcome.item.node.name;
    const message = outcome.error instanceof KubefjordError ? outcome.error.message : String(outcome.error);
    session.report({ phase, kind: "node-failed", node, message });
  }
  throwFailures(errors, cluster);
  return values;
}
