import type { Command, Input, Probe } from "../command";
import { Secret } from "../secret";
import { RUN_FOLDER, takeLock, type LockOptions } from "./node-lock";
import { joinShell, sh, type ShellText } from "../shell";

/** What a script of several steps sends over: text and data in one stream, `text` first. */
export interface ScriptParts {
  /** The constant command that reads the rest; only a length is in it, so process lists show nothing. */
  readonly loader: ShellText;
  readonly input: Input;
  /** Data that travels in `input`, for the blanking of output. */
  readonly secrets: readonly Secret[];
}

/**
 * One script for probes, which change nothing: no lock, no folder on the node.
 * @param boundary a random word that frames the outputs.
 */
export function probeScript(probes: readonly Probe[], boundary: string): ScriptParts {
  const steps = probes.map((probe, index) => step(boundary, index, probe.text, sh`/dev/null`, sh`:`));
  return parts([sh`main() {`, begin(boundary), ...steps, sh`}`, sh`main`], []);
}

/**
 * One script for changes. It takes the node's lock (a dead process does not hold it), puts the commands' data into
 * files that only root reads, checks that all of it arrived, and runs the commands up to the first that fails.
 */
export function changeScript(commands: readonly Command[], boundary: string, lock: LockOptions): ScriptParts {
  const folder = lock.folder ?? RUN_FOLDER;
  const inputs = commands.map((one, index) => inputFor(one, `${folder}/input/${index}`));
  const sent = inputs.filter(({ bytes }) => bytes.length > 0);
  const steps = commands.map((one, index) =>
    step(boundary, index, one.text, sh`${inputs[index]?.file ?? ""} 9>&-`, sh`[ "$code" -eq 0 ] || exit 0`),
  );
  const secrets = commands.flatMap((one) => one.input ?? []).filter((piece) => piece instanceof Secret);
  const text = [
    sh`main() {`,
    takeLock(lock),
    ...receive(folder, sent),
    sh`umask 0022`,
    begin(boundary),
    ...steps,
    sh`}`,
    sh`main`,
  ];
  return parts(
    text,
    sent.map(({ bytes }) => bytes),
    secrets,
  );
}

interface Sent {
  readonly file: string;
  readonly bytes: Buffer;
}

function inputFor(one: Command, file: string): Sent {
  const pieces = (one.input ?? []).map((piece) =>
    Buffer.from(piece instanceof Secret ? piece.reveal() : piece),
  );
  const bytes = Buffer.concat(pieces);
  return { file: bytes.length === 0 ? "/dev/null" : file, bytes };
}

/** Puts the data into files, and ends before the first step where the connection broke off on the way. */
function receive(folder: string, sent: readonly Sent[]): ShellText[] {
  const files = sent.map(({ file }) => file);
  const sizes = sent.map(({ bytes }) => bytes.length).join("\n");
  const whole = sh`[ "$(stat -c %s ${files})" = ${sizes} ] || { echo 'the data did not arrive whole' >&2; exit 1; }`;
  return [
    sh`input=${`${folder}/input`}`,
    sh`rm -rf "$input"; mkdir "$input" || exit 1`,
    sh`trap 'rm -rf "$input"' EXIT; trap 'exit 129' HUP INT PIPE TERM`,
    ...sent.map(({ file, bytes }) => sh`head -c ${bytes.length} > ${file}`),
    ...(sent.length === 0 ? [] : [whole]),
  ];
}

/** The line between two steps, on both outputs. */
function frame(boundary: string, index: number, code: ShellText): ShellText {
  const line = sh`printf '\\n%s %s %s\\n' ${boundary} ${index} ${code}`;
  return sh`${line}; ${line} >&2`;
}

/** Tells the script's output from what a chatty login shell printed before it. */
function begin(boundary: string): ShellText {
  return frame(boundary, -1, sh`0`);
}

/** One step between boundaries on both outputs; a syntax error in its text is the step's own failure. */
function step(
  boundary: string,
  index: number,
  text: ShellText,
  stdin: ShellText,
  then: ShellText,
): ShellText {
  return joinShell(
    [
      sh`( set -eu; eval ${text.toString()} ) < ${stdin}`,
      sh`code=$?`,
      frame(boundary, index, sh`"$code"`),
      then,
    ],
    "\n",
  );
}

/**
 * The text is one function called in its last line: cut off anywhere, nothing of it runs. Programs speak English: a node
 * in Oslo may have another language, and facts and failures are read from their words.
 */
function parts(
  text: readonly ShellText[],
  data: readonly Buffer[],
  secrets: readonly Secret[] = [],
): ScriptParts {
  const script = Buffer.from(`${joinShell([sh`export LC_ALL=C`, ...text], "\n").toString()}\n`);
  return { loader: sh`eval "$(head -c ${script.length})"`, input: [script, ...data], secrets };
}
