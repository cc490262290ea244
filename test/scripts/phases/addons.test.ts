import { addons, addonsOf } from "../../../scripts/phases/addons";
import type { PhaseCall } from "../../../scripts/phases/call";
import { Hosts } from "../../../scripts/phases/hosts";
import type { PhaseEvent } from "../../../scripts/phases/report";
import { Transport } from "../../../scripts/transport";
import type { ClusterSpec } from "../../../spec";
import { labSpec } from "../../constructs/clusters";

const none: Partial<ClusterSpec> = {
  dns: { ...labSpec().dns, nodeLocalCache: false, singleRequestReopen: false },
  ingress: { ...labSpec().ingress, controller: "none" },
  loadBalancer: { ...labSpec().loadBalancer, kind: "none" },
};

async function run(changes: Partial<ClusterSpec>): Promise<readonly PhaseEvent[]> {
  const events: PhaseEvent[] = [];
  const spec: ClusterSpec = { ...labSpec(), ...none, ...changes };
  const call: PhaseCall = { phase: "addons", spec, project: "/project", node: undefined };
  await addons(call, {
    hosts: new Hosts(),
    transport: new Transport(),
    report: (event) => void events.push(event),
  });
  return events;
}

test("a spec that asks for no addon is in sync", async () => {
  expect((await run({})).at(-1)).toMatchObject({ kind: "finished", changed: 0, steps: 0 });
});

test("a spec that asks for one is refused, with the setting that leaves it out", async () => {
  const asksForCache = run({ dns: { ...labSpec().dns, nodeLocalCache: true } });
  await expect(asksForCache).rejects.toMatchObject({
    exitCode: 5,
    code: "addon-not-available",
    message: expect.stringContaining("dns.nodeLocalCache true") as string,
    hint: expect.stringContaining("dns: { nodeLocalCache: false }") as string,
  });
});

test("all that a spec asks for are named at once", () => {
  const asked = addonsOf({
    ...labSpec(),
    dns: { ...labSpec().dns, nodeLocalCache: true, singleRequestReopen: true },
    ingress: { ...labSpec().ingress, controller: "nginx" },
    loadBalancer: { ...labSpec().loadBalancer, kind: "metallb" },
  });
  expect(asked.map((addon) => addon.asked)).toEqual([
    "dns.nodeLocalCache true",
    "dns.singleRequestReopen true",
    "ingress.controller nginx",
    "loadBalancer.kind metallb",
  ]);
});
