import { findMachine } from "../../../scripts/lab/machine/find";
import { machineAccess, sshArguments } from "../../../scripts/lab/ssh/access";
import { quoted } from "../../../scripts/shell";
import { end } from "../machines/lab";

/** Output of a shell command that has to succeed in a machine, as root. */
export async function asRoot(cluster: string, name: string, command: string): Promise<string> {
  const access = machineAccess(await findMachine(name, cluster));
  const words = sshArguments(access, [`sudo sh -c ${quoted(command)}`]);
  const { code, stdout, stderr } = await end("ssh", words);
  if (code !== 0) throw new Error(`${command} in ${name}: exit ${code}: ${stderr}`);
  return stdout.trim();
}
