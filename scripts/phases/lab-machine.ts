import { labSettings, machineDefinition } from "../lab/from-spec";
import { startMachine } from "../lab/machine/start";
import { ClusterRun } from "./cluster-run";
import type { RunPhase } from "./registry";

/** Phase `machine`: the virtual machine of one node runs and takes logins. Static machines have no such phase. */
export const labMachine: RunPhase = async ({ spec, project, node: called }, session) => {
  const node = spec.nodes.find(({ name }) => name === called?.name);
  if (node === undefined) throw new TypeError("machine is called for a node of the spec");
  await ClusterRun.around("machine", { spec, project, session }, [node], (run) =>
    run.change(node.name, "start the machine", async () => {
      await startMachine(labSettings(spec), machineDefinition(spec, node), (text) =>
        session.report({ phase: "machine", kind: "output", node: node.name, text }),
      );
    }),
  );
};
