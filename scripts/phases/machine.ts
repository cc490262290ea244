import type { PhaseName } from "../../constructs/phase-call";
import type { NodeSpec } from "../../spec";
import type { ArtifactSource } from "../artifacts/artifact-source";
import type { Probe } from "../command";
import { booted } from "../facts/booted";
import type { Facts } from "../facts/fact";
import { type GuardedChange, isCommand, isGuarded, isTransfer, type Step, type Transfer } from "../step";
import { apply, awaitLock, BUSY, busy, type Connection, gather } from "../transport";
import { deliver } from "./deliver";
import { changeGuarded } from "./guarded-change";
import type { Target } from "./phase";
import type { Session } from "./session";

const BOOTED: Probe = { name: "booted", text: booted };
const ALONE: Probe = { name: "alone", text: awaitLock() };

/** A node a phase is connected to: questions and changes, counted and reported. */
export class Machine {
  #roundTrips = 0;
  #steps = 0;

  private constructor(
    readonly node: NodeSpec,
    private readonly target: Target,
    private readonly session: Session,
    private readonly phase: PhaseName,
  ) {}

  /** @throws UnreachableError, InputError when the node cannot be reached as the spec says */
  static async connect(target: Target, session: Session, phase: PhaseName): Promise<Machine> {
    const machine = new Machine(target.node, target, session, phase);
    await machine.connection();
    return machine;
  }

  /** The connection behind it, opened again where it was lost: for forwarded ports. */
  async connection(): Promise<Connection> {
    const { transport, hosts } = this.session;
    return transport.connect(await hosts.of(this.target));
  }

  /** Exchanges so far, logins not counted. */
  get roundTrips(): number {
    return this.#roundTrips;
  }

  /** Changes carried out so far. */
  get steps(): number {
    return this.#steps;
  }

  /**
   * Asks all questions in one round trip. The first ones wait for a boot to end, and for what an earlier run may still
   * be doing there: plans are made from what is true after it.
   *
   * @throws RefusedError `node-busy`, and what `gather` throws
   */
  async ask<F>(facts: Facts<F>): Promise<F> {
    const names = Object.keys(facts) as (keyof F & string)[];
    const probes = names.map((name): Probe => ({ name, text: facts[name].text }));
    const first = this.#roundTrips === 0 ? [BOOTED, ALONE] : [];
    this.#roundTrips += 1;
    const connection = await this.connection();
    const answers = await gather(connection, [...first, ...probes]);
    if (answers.get(ALONE.name)?.code === BUSY) throw busy(connection.host);
    const read = names.map((name) => {
      const answer = answers.get(name);
      if (answer === undefined) throw new TypeError(`no answer to ${name}`);
      return [name, facts[name].parse(answer)];
    });
    return Object.fromEntries(read) as F;
  }

  /**
   * Carries out changes in order, up to the first that fails: commands that follow each other in one round trip,
   * each transfer in one of its own.
   *
   * @param source where transfers get their bytes
   * @throws CommandError for the step that failed, and what the transport's `apply` throws
   */
  async carryOut(steps: readonly Step[], source?: ArtifactSource): Promise<void> {
    for (const group of groups(steps)) {
      this.#roundTrips += 1;
      const [first] = group;
      if (first !== undefined && isTransfer(first)) await this.transfer(first, source);
      else if (first !== undefined && isGuarded(first)) await this.guarded(first);
      else await this.run(group);
    }
  }

  private async run(group: readonly Step[]): Promise<void> {
    const commands = group.filter(isCommand);
    let next = 0;
    const begin = (): void => {
      const command = commands[next++];
      if (command !== undefined) this.report({ kind: "step-started", what: command.what });
    };
    begin();
    await apply(await this.connection(), commands, {
      onLine: ({ text }) => this.report({ kind: "output", text }),
      onDone: ({ what }, elapsed) => {
        this.#steps += 1;
        this.report({ kind: "step-done", what, elapsed });
        begin();
      },
    });
  }

  private async guarded(step: GuardedChange): Promise<void> {
    this.#roundTrips += 1;
    const { transport } = this.session;
    await this.timed(step.what, async () => changeGuarded(await this.connection(), step, transport));
  }

  private async transfer(step: Transfer, source?: ArtifactSource): Promise<void> {
    if (source === undefined) throw new TypeError(`${step.what}: the phase has no source of artefacts`);
    await this.timed(step.what, async () => deliver(await this.connection(), step, source));
  }

  private async timed(what: string, work: () => Promise<void>): Promise<void> {
    this.report({ kind: "step-started", what });
    const since = performance.now();
    await work();
    this.#steps += 1;
    this.report({ kind: "step-done", what, elapsed: performance.now() - since });
  }

  private report(event: MachineEvent): void {
    this.session.report({ phase: this.phase, node: this.node.name, ...event });
  }
}

type MachineEvent =
  | { readonly kind: "step-started"; readonly what: string }
  | { readonly kind: "step-done"; readonly what: string; readonly elapsed: number }
  | { readonly kind: "output"; readonly text: string };

/** Neighbouring commands together, everything else alone. */
function groups(steps: readonly Step[]): Step[][] {
  const found: Step[][] = [];
  for (const step of steps) {
    const last = found.at(-1);
    if (last?.[0] === undefined || !isCommand(step) || !isCommand(last[0])) found.push([step]);
    else last.push(step);
  }
  return found;
}
