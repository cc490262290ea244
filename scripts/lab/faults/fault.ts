import { InputError } from "../../../spec/errors";

/** Faults of the private network, all at once in one relay. A missing one is off. */
export interface NetworkFaults {
  /** Frames that leave the machine arrive this much later, so that a round trip takes this much longer. */
  readonly latencyMilliseconds?: number;
  /** Of 100 frames, in either direction, this many are lost. */
  readonly lossPercent?: number;
  /** IP packets of more bytes than this vanish, in either direction and without a word. */
  readonly mtuBytes?: number;
  /** Only frames from the machine's own address leave it: a provider's anti-spoofing filter. */
  readonly dropPodRange?: boolean;
}

/** What was done to a machine and is not undone yet; kept beside it, so that a restart does not lift it. */
export interface Faults extends NetworkFaults {
  readonly clockSkewSeconds?: number;
}

/** One thing that is done to a machine. */
export type FaultAction =
  | { readonly kind: "cut-power" | "pause" | "resume" | "clear" }
  | { readonly kind: "remember"; readonly faults: Faults };

interface Argument {
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly whole: boolean;
  readonly make: (value: number) => Faults;
}

/** Faults with a number. 68 and 65535: least and greatest IPv4 packet size a link may have (RFC 791). */
const WITH_NUMBER: Readonly<Record<string, Argument>> = {
  mtu: { unit: "bytes", minimum: 68, maximum: 65_535, whole: true, make: (value) => ({ mtuBytes: value }) },
  latency: {
    unit: "milliseconds",
    minimum: 0,
    maximum: 60_000,
    whole: true,
    make: (value) => ({ latencyMilliseconds: value }),
  },
  loss: {
    unit: "percent",
    minimum: 0,
    maximum: 100,
    whole: false,
    make: (value) => ({ lossPercent: value }),
  },
  "clock-skew": {
    unit: "seconds",
    minimum: -1e9,
    maximum: 1e9,
    whole: false,
    make: (value) => ({ clockSkewSeconds: value }),
  },
};

const PLAIN = ["cut-power", "pause", "resume", "clear"] as const;

/** Every fault as it is typed, for usage and errors. */
export const FAULT_USAGE =
  "cut-power | pause | resume | drop-pod-range | mtu BYTES | latency MS | loss PERCENT | clock-skew SECONDS | clear";

function wrong(found: string): InputError {
  return new InputError(found, {
    code: "lab-fault",
    subject: "lab fault",
    hint: `write one of: ${FAULT_USAGE}`,
  });
}

function numberFor(name: string, argument: Argument, text: string | undefined): number {
  const value = text === undefined || text.trim() === "" ? NaN : Number(text);
  const { minimum, maximum, unit, whole } = argument;
  if (value >= minimum && value <= maximum && (!whole || Number.isInteger(value))) return value;
  throw wrong(
    `${name} takes ${whole ? "a whole number" : "a number"} of ${unit} from ${minimum} to ${maximum}, found ${text ?? "nothing"}`,
  );
}

/**
 * The action that the words after the machine's name mean.
 *
 * @throws InputError `lab-fault` naming what may be written
 */
export function parseFault(name: string, value: string | undefined): FaultAction {
  const argument = WITH_NUMBER[name];
  if (argument !== undefined) {
    return { kind: "remember", faults: argument.make(numberFor(name, argument, value)) };
  }
  if (value !== undefined) throw wrong(`${name} takes no value, found ${value}`);
  if (name === "drop-pod-range") return { kind: "remember", faults: { dropPodRange: true } };
  const kind = PLAIN.find((plain) => plain === name);
  if (kind === undefined) throw wrong(`there is no fault ${name}`);
  return { kind };
}

/** Whether any of these needs the frame relay. */
export function touchesNetwork(faults: Faults): boolean {
  return (
    (faults.latencyMilliseconds ?? 0) > 0 ||
    (faults.lossPercent ?? 0) > 0 ||
    faults.mtuBytes !== undefined ||
    faults.dropPodRange === true
  );
}
