import { sh, type ShellText } from "../shell";

/** A program that may fail for a reason that passes, and how long it is tried. */
export interface Trial {
  /** The program; its exit code is the text's. */
  readonly program: ShellText;
  /** Pattern of `case` for complaints (standard error) after which it is run again; any other failure is the end. */
  readonly passing: ShellText;
  /** Succeeds while there may be another run; evaluated after each one. */
  readonly patience: ShellText;
  /** Seconds between two runs. */
  readonly pause: number;
}

/** Text that runs a program until it succeeds or nothing is to be hoped. Output goes on as it comes, complaints at the end. */
export function runAgain({ program, passing, patience, pause }: Trial): ShellText {
  return sh`exec 3>&1
until complaint=$({ ${program}; } 2>&1 >&3); code=$?; [ "$code" -eq 0 ]; do
  case "$complaint" in ${passing}) ;; *) break ;; esac
  ${patience} || break
  sleep ${pause}
done
[ -z "$complaint" ] || printf '%s\\n' "$complaint" >&2
exit "$code"`;
}
