import { types } from "node:util";
import { InputError, messageOf } from "../../spec/errors";

/**
 * What is at a kubeconfig's place is none.
 *
 * @param found what is there instead; never a piece of it
 */
export function unreadable(path: string, found: string, cause?: unknown): InputError {
  return new InputError(`expected a kubeconfig; found ${found}; nothing was written`, {
    code: "kubeconfig-unreadable",
    subject: path,
    hint: "mend or move it, or write a file of the cluster's own: the same command without --merge, or with another --output",
    cause,
  });
}

/** A kubeconfig cannot be written. */
export function unwritable(path: string, cause: unknown): InputError {
  return new InputError(
    `expected to write a kubeconfig there; found ${messageOf(cause)}; what was there is untouched`,
    {
      code: "kubeconfig-unwritable",
      subject: path,
      hint: "name a place you may write to: --output FILE; or change who may write to this one",
      cause,
    },
  );
}

/** Whether something thrown is the operating system's answer, with its code; anything else is a bug. */
export function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException {
  return types.isNativeError(thrown) && "syscall" in thrown;
}
