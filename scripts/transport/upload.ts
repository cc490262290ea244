import { posix } from "node:path";
import type { Readable } from "node:stream";
import { joinShell, sh, type ShellText } from "../shell";
import { compressed, hasZstd } from "./compress";
import type { Connection } from "./connection";
import { CommandError } from "./exec-errors";
import type { ExecRequest } from "./exec-request";
import { BUSY, busy, takeLock, type LockOptions } from "./node-lock";
import { gather } from "./script";
import { uploadProbe, uploadState, type UploadState } from "./upload-check";

/** A file as it has to be on a node. */
export interface Upload {
  /** Absolute path on the node; its folder is made when missing. */
  readonly path: string;
  /** Digest of the content, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes of the content. */
  readonly size: number;
  /** Octal permissions: `0755`. */
  readonly mode: string;
  /** `root:root` */
  readonly owner: string;
  /** Opens the content; called only where the node has other content. */
  readonly open: () => Readable;
}

/** How files are sent; every part has a default. */
export interface UploadOptions extends LockOptions {
  /** Gets each file when it is in place. @param elapsed milliseconds */
  readonly onDone?: (file: Upload, elapsed: number) => void;
}

/** Smaller files are not worth a second program on both sides. Bytes. */
const WORTH_COMPRESSING = 256 * 1024;
/** Bytes per second of the slowest link we plan for: the time limit of a transfer grows with its size. */
const SLOWEST_LINK = 128 * 1024;

/**
 * Makes files on a node what they have to be. Content goes over only where the digest differs, to a temporary name
 * beside the file, and takes the file's name after the digest was checked and the bytes are on disk: whoever reads the
 * file sees the old content or the new. What an interrupted upload leaves is overwritten by the next.
 * @returns the paths that were sent or adjusted; none means everything was in place, after one round trip.
 * @throws CommandError (disk full, wrong digest), RefusedError (`node-busy`, sudo), UnreachableError, PhaseError.
 */
export async function upload(
  connection: Connection,
  files: readonly Upload[],
  options: UploadOptions = {},
): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const probe = uploadProbe(files);
  const answer = (await gather(connection, [probe])).get(probe.name);
  if (answer === undefined) throw new TypeError("a probe without answer");
  return bringInLine(connection, uploadState(files, answer), options);
}

/** The second half of {@link upload}, for callers that asked {@link uploadProbe} together with other questions. */
export async function bringInLine(
  connection: Connection,
  state: UploadState,
  options: UploadOptions = {},
): Promise<readonly string[]> {
  const compress = state.zstd && state.send.some(isLarge) && (await hasZstd());
  for (const file of state.send) await send(connection, file, compress && isLarge(file), options);
  for (const file of state.adjust) await change(connection, adjustRequest(file, options), file, options);
  return [...state.send, ...state.adjust].map(({ path }) => path);
}

function isLarge(file: Upload): boolean {
  return file.size >= WORTH_COMPRESSING;
}

async function send(
  connection: Connection,
  file: Upload,
  compress: boolean,
  options: UploadOptions,
): Promise<void> {
  const input = compress ? compressed(file.open()) : file.open();
  const receive = compress ? sh`zstd -q -d -c` : sh`cat`;
  await change(connection, { ...sendRequest(file, receive, options), input }, file, options);
}

async function change(
  connection: Connection,
  request: ExecRequest,
  file: Upload,
  options: UploadOptions,
): Promise<void> {
  const timeLimit = connection.limits.exec + (file.size / SLOWEST_LINK) * 1000;
  const since = performance.now();
  const { result, lastLines } = await connection.finish({ ...request, timeLimit });
  if (result.code === BUSY) throw busy(connection.host);
  if (result.code !== 0) throw new CommandError(connection.host, request, result, lastLines);
  options.onDone?.(file, performance.now() - since);
}

function sendRequest(file: Upload, receive: ShellText, lock: LockOptions): ExecRequest {
  const folder = posix.dirname(file.path);
  const part = `${folder}/.${posix.basename(file.path)}.kubefjord-part`;
  const steps = [
    sh`set -eu`,
    takeLock(lock),
    // 0022: folders on the way are for everybody to enter; the content is not until it has its permissions.
    sh`(umask 0022; mkdir -p ${folder})`,
    sh`part=${part}`,
    sh`trap 'rm -f "$part"' EXIT; trap 'exit 129' HUP INT PIPE TERM`,
    sh`rm -f "$part"; ${receive} > "$part" 9>&-`,
    sh`found=$(sha256sum < "$part")`,
    sh`[ "\${found%% *}" = ${file.sha256} ] || { echo "expected digest "${file.sha256}", found \${found%% *}" >&2; exit 1; }`,
    sh`chown ${file.owner} "$part"; chmod ${file.mode} "$part"; sync "$part"`,
    sh`mv -fT "$part" ${file.path}; sync ${folder}`,
  ];
  return { what: `send ${file.path}`, text: joinShell(steps, "\n") };
}

function adjustRequest(file: Upload, lock: LockOptions): ExecRequest {
  const steps = [
    sh`set -eu`,
    takeLock(lock),
    sh`chown ${file.owner} ${file.path}`,
    sh`chmod ${file.mode} ${file.path}`,
  ];
  return { what: `set permissions and owner of ${file.path}`, text: joinShell(steps, "\n") };
}
