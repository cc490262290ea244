import { RefusedError } from "../errors";
import { joinShell, sh, type ShellText } from "../shell";
import type { Host } from "./host";

/** Folder of a run on the node: in memory, because secrets pass through it, and gone after a boot. */
export const RUN_FOLDER = "/run/kubefjord";

/** Exit code of a script that found another run at work on the node: EX_TEMPFAIL of sysexits.h. */
export const BUSY = 75;

/** Who may change a node, and how long to wait for another that does; every part has a default. */
export interface LockOptions {
  /** Folder of the run on the node. @default /run/kubefjord */
  readonly folder?: string;
  /**
   * Seconds to wait for another run on the node. Short: what a change was planned from may be true no longer after it.
   * @default 10
   */
  readonly lockWait?: number;
}

/** Seconds a question waits for a run that is at work, for example one whose operator lost power. */
const PATIENCE = 300;

/** Text that waits until nobody changes the node, or ends with {@link BUSY}. @param patience seconds */
export function awaitLock(lock = `${RUN_FOLDER}/lock`, patience = PATIENCE): ShellText {
  return sh`[ ! -e ${lock} ] || flock -w ${patience} ${lock} true || exit ${BUSY}`;
}

/**
 * Text that takes the node's lock on descriptor 9, or ends with {@link BUSY}. The lock goes with its last holder:
 * close descriptor 9 (`9>&-`) for whatever is started, or a daemon keeps it.
 */
export function takeLock({ folder = RUN_FOLDER, lockWait = 10 }: LockOptions): ShellText {
  return joinShell(
    [
      sh`umask 077`,
      sh`mkdir -p ${folder} && exec 9> ${`${folder}/lock`} || exit 1`,
      sh`flock -n 9 || { echo 'waiting for another run on this node' >&2; flock -w ${lockWait} 9; } || exit ${BUSY}`,
    ],
    "\n",
  );
}

/** The refusal behind exit code {@link BUSY}. */
export function busy(host: Host): RefusedError {
  return new RefusedError("expected to be the only run on the node; another one is still at work there", {
    code: "node-busy",
    subject: host.name,
    hint: `wait until it is done (its processes hold the lock: fuser -v ${RUN_FOLDER}/lock on the node), then run again; where its operator has lost the network it waits for hours: fuser -k ends it, which is as safe as any other end`,
  });
}
