import { asRoot } from "../project/as-root";

/** What machines have written down by themselves: the journal, and the logs of the pods. */
export async function journalsOf(
  cluster: string,
  machines: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const journals = new Map<string, string>();
  for (const name of machines)
    journals.set(
      `journal of ${name}`,
      await asRoot(cluster, name, "journalctl --no-pager -o cat; cat /var/log/pods/*/*/*.log"),
    );
  return journals;
}
