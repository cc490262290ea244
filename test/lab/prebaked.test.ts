import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALONE, CONTROL_PLANE, inMachine, newMachines, run, takeDown } from "./phases/machines";
import { bundleWithOwnImage, OWN_IMAGE } from "./prebaked/own-bundle";
import { type Reconciled, succeed } from "./project/project";

// One machine whose disk was filled beforehand; its image is built first where it is not in the cache.
jest.setTimeout(1_800_000);

const PREBAKED = { ...ALONE, prebaked: true };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kubefjord-own-"));
  await newMachines(PREBAKED);
});
afterAll(async () => {
  await takeDown();
  await rm(folder, { recursive: true });
});

function plannedSteps({ events }: Reconciled): string[] {
  return events.flatMap((event) => (event.kind === "planned" ? event.steps : []));
}

test("a prebaked machine is sent nothing but the image archive that somebody has added since", async () => {
  const changes = { ...PREBAKED, bundle: await bundleWithOwnImage(folder) };
  const ended = succeed(await run("host-baseline", changes));
  const sent = plannedSteps(ended).filter((what) => /^(install|import image|pull image) /.test(what));
  expect(sent).toEqual([expect.stringMatching(/^import image own 1 /)]);
  expect(await inMachine(CONTROL_PLANE, "ctr -n k8s.io images list -q")).toContain(OWN_IMAGE);
  expect(plannedSteps(await run("host-baseline", changes))).toEqual([]);
});

test("every image of a prebaked disk is whole and unpacked, and a container starts from one", async () => {
  const [, ...lines] = (await inMachine(CONTROL_PLANE, "ctr -n k8s.io images check")).split("\n");
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line).toMatch(/ complete \([0-9]+\/[0-9]+\) .* true *$/);
  const image = lines.map((line) => line.split(" ")[0]).find((name) => name?.includes("/etcd:")) ?? "";
  expect(await inMachine(CONTROL_PLANE, `ctr -n k8s.io run --rm ${image} trial etcdctl version`)).toContain(
    "etcdctl version",
  );
});
