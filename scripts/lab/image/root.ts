import { run } from "../run";

/**
 * Runs a program with the rights over files that mmdebstrap made: as root directly, as anyone else in the user
 * namespace mmdebstrap maps its files into (their owners are subordinate ids, subuid(5)).
 */
export async function asRoot(
  program: string,
  programArguments: readonly string[],
  subject: string,
): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  await run(
    isRoot
      ? { program, arguments: programArguments }
      : { program: "mmdebstrap", arguments: ["--unshare-helper", program, ...programArguments] },
    subject,
  );
}
