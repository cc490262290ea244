import { run } from "../run";

/**
 * Runs a program that may own files as anyone: as root directly, as anyone else in a user namespace in which this
 * user is root and the subordinate ids of subuid(5) are the others.
 */
export async function asRoot(
  program: string,
  programArguments: readonly string[],
  subject: string,
): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const namespace = ["--user", "--map-root-user", "--map-auto", "--mount", "--"];
  await run(
    isRoot
      ? { program, arguments: programArguments }
      : { program: "unshare", arguments: [...namespace, program, ...programArguments] },
    subject,
  );
}
