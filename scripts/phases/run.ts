import type { PhaseName } from "../../constructs/phase-call";
import type { ClusterSpec } from "../../spec";
import type { Finding } from "../finding";
import { failVerification, notConverged, refuse } from "./failures";
import { Machine } from "./machine";
import type { NodeState, Phase } from "./phase";
import { NodeProgress } from "./progress-nodes";
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

/** A ground whose events pass through `progress`. */
interface Watched extends Ground {
  readonly progress: NodeProgress;
}

function watch({ name }: { readonly name: PhaseName }, ground: Ground): Watched {
  const progress = new NodeProgress(name, ground.session.report);
  return { ...ground, session: { ...ground.session, report: progress.report }, progress };
}

/**
 * Runs a phase: connect, gather facts, preflight over the fleet, plan, carry out, verify. A fleet in sync costs one
 * round trip per node and changes nothing. Running it again is safe, wherever it was interrupted.
 *
 * @throws RefusedError before anything is changed; PhaseError, UnreachableError half-way; VerificationError at the end
 */
export async function run<D, F>(phase: Phase<D, F>, unwatched: Ground): Promise<void> {
  const since = performance.now();
  const ground = watch(phase, unwatched);
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
async function survey<D, F>(phase: Phase<D, F>, ground: Watched): Promise<Course<D, F>[]> {
  const { spec, project, session, progress } = ground;
  return progress.forNodes(phase.nodes(spec), ASKED_AT_ONCE, spec.cluster, async (node) => {
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
  ground: Watched,
  courses: readonly Course<D, F>[],
): Promise<void> {
  const { lastCheck: last } = phase;
  if (last === undefined) return;
  const { spec, progress } = ground;
  const found = await progress.forNodes(courses, ASKED_AT_ONCE, spec.cluster, (course) =>
    last(course, (facts) => course.machine.ask(facts), courses, spec),
  );
  tellAndRefuse(found.flat(), phase, ground);
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
  { spec, progress }: Watched,
  behind: readonly Course<D, F>[],
): Promise<Course<D, F>[]> {
  const { rolled, atOnce } = phase;
  const work = (course: Course<D, F>) => change(phase, course, progress);
  const beside = behind.filter(({ isRolled }) => !isRolled);
  const settled = await progress.forNodes(beside, atOnce(spec), spec.cluster, work);
  if (rolled === undefined) return settled;
  const waiting = behind.filter(({ isRolled }) => isRolled);
  for (const turn of turnsOf(waiting, rolled.atOnce(spec))) {
    const ended = await progress.forNodes(turn, turn.length, spec.cluster, (course) =>
      rolled.around(course, () => work(course)),
    );
    settled.push(...ended);
  }
  return settled;
}

/** Carries out what a node needs, and asks again: nothing may be left to do. */
async function change<D, F>(
  phase: Phase<D, F>,
  course: Course<D, F>,
  progress: NodeProgress,
): Promise<Course<D, F>> {
  const { node, desired, machine } = course;
  const todo = steps(phase, desired, course.facts);
  await progress.during(node.name, () => machine.carryOut(todo, phase.artifacts));
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
