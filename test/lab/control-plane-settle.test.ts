import { ClusterApi } from "../../scripts/cluster-api";
import { httpsTarget } from "../../scripts/cluster-api/http";
import { KUBERNETES_PARTS, type KubernetesPart } from "../../scripts/facts/kubernetes-node";
import { controlPlaneFiles } from "../../scripts/operations/control-plane-files";
import { appliedConfiguration } from "../../scripts/operations/kubeadm-runs";
import type { ControlPlaneFacts } from "../../scripts/phases/control-plane-facts";
import type { ControlPlaneNode } from "../../scripts/phases/control-plane-node";
import { settleControlPlane } from "../../scripts/phases/control-plane-settle";
import { Secret } from "../../scripts/secret";
import { first, labSpec } from "../constructs/clusters";
import { freePort } from "../free-port";
import { state } from "../scripts/operations/node-files";
import { NAME } from "./cluster-api/api-server";
import { mockMachines } from "./cluster-api/mocked-machines";
import { settledKubelet } from "./cluster-api/settled-kubelet";
import { sharedApiServer } from "./cluster-api/shared";

// A real API server, on a machine that is mocked: a control plane whose files are all as the spec says.

const spec = labSpec({ kubernetes: { controlPlaneTimeout: "2s" } });
const node = first(spec, "control-plane");
const shared = sharedApiServer();

afterEach(() => jest.restoreAllMocks());

function inSync(apiReady: boolean, api: ClusterApi): ControlPlaneNode {
  const files = controlPlaneFiles(spec, node).map(({ path, content, mode }) => [
    path,
    state(String(content), mode),
  ]);
  const facts = {
    kubernetes: {
      parts: new Set(Object.keys(KUBERNETES_PARTS) as KubernetesPart[]),
      emptyFiles: [],
      kubelet: "active",
    },
    files: new Map(files as [string, ReturnType<typeof state>][]),
    applied: appliedConfiguration(spec, node),
    encryption: new Secret(`providers: ${spec.security.secretsEncryption}:`),
    ...settledKubelet(spec, node),
  };
  const { credentials } = shared.running;
  return {
    node,
    facts: facts as unknown as ControlPlaneFacts,
    access: { api, credentials, node, port: 0, close: () => Promise.resolve() },
    apiReady,
  };
}

async function settled(one: ControlPlaneNode): Promise<string[]> {
  const { within, done } = mockMachines({ [node.name]: {} });
  await within(spec, (run) => settleControlPlane(run, one, shared.running.api));
  return done();
}

test("one that answers gets nothing and is not waited for", async () => {
  expect(await settled(inSync(true, shared.running.api))).toEqual([]);
});

test("one that did not answer is waited for before the next one has its turn", async () => {
  expect(await settled(inSync(false, shared.running.api))).toEqual(["wait for the API server"]);
});

test("one that an earlier run's change keeps down ends the run: the next one is not touched", async () => {
  const gone = new ClusterApi(httpsTarget(await freePort(), NAME, shared.running.credentials), "gone");
  await expect(settled(inSync(false, gone))).rejects.toMatchObject({
    code: "control-plane-down",
    subject: node.name,
  });
});
