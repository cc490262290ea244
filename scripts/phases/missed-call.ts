import { CommandError } from "../transport";

/** How often kubeadm is begun in one run. */
const TRIES = 3;

/**
 * Calls that kubeadm gives a limit which no setting changes, and does not repeat: two seconds for etcd before it
 * announces a member (app/util/etcd/etcd.go, addMember), ten for the API while it writes the add-ons.
 */
const MISSED = [
  "error creating local etcd static pod manifest file: context deadline exceeded",
  "Client.Timeout exceeded while awaiting headers",
];

/**
 * Goes on as the next run would where etcd or the API server was too busy for one call of kubeadm's. Any other failure
 * is the end.
 *
 * @param work asks the node anew from the second try on: what kubeadm left counts
 */
export async function despiteMissedCalls<T>(work: (isFirst: boolean) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work(tries === 1);
    } catch (error) {
      if (tries === TRIES || !isMissedCall(error)) throw error;
    }
  }
}

function isMissedCall(error: unknown): boolean {
  return error instanceof CommandError && MISSED.some((words) => error.message.includes(words));
}
