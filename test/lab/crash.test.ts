import type { PhaseEvent } from "../../scripts/phases/report";
import { removeLab } from "../../scripts/lab/machine/remove";
import { endState } from "./crash/end-state";
import { CLUSTER, NODE, settings } from "./crash/settings";
import { LabProject, succeed } from "./project/project";

// Three of the points of `npm run test:crash`, which tries all of them. Each costs a whole `kubeadm init`.
jest.setTimeout(3_600_000);

let project: LabProject;

beforeAll(async () => {
  project = new LabProject(CLUSTER);
  project.write(settings);
  succeed(await project.kubefjord("lab", "up", project.environment));
  succeed(await project.reconcile("host-baseline"));
  succeed(await project.kubefjord("lab", "snapshot", NODE));
});

afterAll(async () => {
  await removeLab(CLUSTER);
  project.remove();
});

/** kubeadm has said something that begins so. */
const said = (beginning: string) => (event: PhaseEvent) =>
  event.kind === "output" && event.text.startsWith(beginning);

describe("control-plane, killed", () => {
  it.each([
    ["while kubeadm writes its files", said("[kubeconfig] Writing")],
    ["while the API server starts for the first time", said("[wait-control-plane]")],
    ["with a running API, before kubeadm has finished", said("[bootstrap-token]")],
  ])("%s: the next run converges", async (_, at) => {
    succeed(await project.kubefjord("lab", "restore", NODE));
    expect((await project.reconcile("control-plane", { at })).code).toBeNull();
    succeed(await project.reconcile("control-plane"));
    const last = succeed(await project.reconcile("control-plane"));
    expect(last.events.at(-1)).toMatchObject({ kind: "finished", changed: 0, steps: 0 });
    const { members, nodes } = await endState(CLUSTER, NODE);
    expect(nodes).toEqual([`node/${NODE}`]);
    expect(members).toHaveLength(1);
    expect(members[0]).toContain("started");
  });
});
