import Table from "cli-table3";
import pc from "picocolors";
import {
  environmentFile,
  InputError,
  type Origin,
  type Path,
  readEnvironment,
  showPath,
  showProblem,
  type Environment,
} from "../spec";
import { sysctlProfile } from "../spec/sysctls";

/** One value of the resolved spec and where it comes from. */
interface Explained {
  readonly path: string;
  readonly value: unknown;
  readonly origin: string;
}

/**
 * Prints each value of an environment's resolved spec with its origin: the line it is written in, the
 * default and its reason, or what it is derived from.
 *
 * @param below path of the part to show; empty for all
 * @throws InputError for an unknown environment, one that does not resolve, or a path nothing stands under
 */
export function explain(name: string, below: string, format: "text" | "json"): void {
  const file = environmentFile(name);
  const explained = explainEnvironment(readEnvironment(file)).filter(({ path }) => isBelow(path, below));
  if (explained.length === 0) {
    throw new InputError(`nothing in the resolved spec stands under ${below}`, {
      code: "unknown-path",
      subject: file,
      hint: `leave the path out to see everything: kubefjord explain ${name}`,
    });
  }
  console.log(format === "json" ? JSON.stringify(explained, undefined, 2) : asTable(explained));
}

/** Every value of a resolved environment, in the spec's order. */
export function explainEnvironment(environment: Environment): Explained[] {
  const { resolved, problems, file } = environment;
  if (resolved === undefined) {
    throw new InputError(
      `cannot be resolved\n${problems.map((problem) => showProblem(problem)).join("\n")}`,
      {
        code: "invalid-environment",
        subject: file,
        hint: "correct the file first",
      },
    );
  }
  const reasons = new Map(sysctlProfile(resolved.spec).map(({ key, why }) => [key, why]));
  return leaves(resolved.spec, []).map(({ path, value }) => {
    const origin = resolved.origins.of(path);
    const sysctl =
      origin.kind === "derived" && path[1] === "sysctls" ? reasons.get(String(path[2])) : undefined;
    return {
      path: showPath(path),
      value,
      origin: sysctl === undefined ? showOrigin(origin, environment) : `derived from host.profile: ${sysctl}`,
    };
  });
}

function showOrigin(origin: Origin, { file, position }: Environment): string {
  switch (origin.kind) {
    case "written":
      return `${file}:${position(origin.path).line}`;
    case "default":
      return `default: ${origin.why}`;
    case "derived":
      return `derived from ${origin.from}: ${origin.why}`;
  }
}

/** Everything that is not a group or a list of groups; empty ones count as values. */
function leaves(value: unknown, path: Path): { path: Path; value: unknown }[] {
  if (Array.isArray(value) && value.some((item) => typeof item === "object")) {
    return value.flatMap((item, index) => leaves(item, [...path, index]));
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .flatMap(([key, inner]) => leaves(inner, [...path, key]));
  }
  return [{ path, value }];
}

function isBelow(path: string, below: string): boolean {
  return below === "" || path === below || [".", "["].some((step) => path.startsWith(below + step));
}

/** Aligned columns; the origin wraps at the terminal's edge, or stays on one line in a pipe. */
function asTable(explained: readonly Explained[]): string {
  const shown = explained.map(({ path, value, origin }) => [path, JSON.stringify(value), origin] as const);
  const width = (column: 0 | 1) => Math.min(48, Math.max(...shown.map((row) => row[column].length))) + 2;
  const terminal = process.stdout.columns as number | undefined;
  if (terminal === undefined) return shown.map((row) => row.join("\t")).join("\n");
  const rest = Math.max(30, terminal - width(0) - width(1));
  const table = new Table({
    colWidths: [width(0), width(1), rest],
    wordWrap: true,
    chars: {
      top: "",
      "top-mid": "",
      "top-left": "",
      "top-right": "",
      bottom: "",
      "bottom-mid": "",
      "bottom-left": "",
      "bottom-right": "",
      left: "",
      "left-mid": "",
      mid: "",
      "mid-mid": "",
      right: "",
      "right-mid": "",
      middle: "",
    },
    style: { "padding-left": 0, "padding-right": 1 },
  });
  table.push(...shown.map(([path, value, origin]) => [path, pc.bold(value), pc.dim(origin)]));
  return table.toString();
}
