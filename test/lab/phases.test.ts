import { describeKilledBaseline, describeKilledControlPlane } from "./phases/kills";
import { ALONE, CONTROL_PLANE, converge, inMachine, newMachines, run, takeDown } from "./phases/machines";
import { describeRefusals } from "./phases/refusals";

// Two emulated bare machines, of which one becomes a control plane: minutes on a quiet computer, most of an hour on a
// busy one. What two machines are to each other is cluster.test.ts.
jest.setTimeout(5_400_000);

beforeAll(() => newMachines());
afterAll(takeDown);

describeRefusals();
describeKilledBaseline();

describe("host-baseline", () => {
  it("changes nothing when it is run again, in at most two round trips per node", async () => {
    const { changed, steps, mostRoundTrips } = await converge(ALONE);
    expect({ changed, steps }).toEqual({ changed: 0, steps: 0 });
    expect(mostRoundTrips).toBeLessThanOrEqual(2);
  });

  it("has made the machine what the spec says, live", async () => {
    const live = (command: string) => inMachine(CONTROL_PLANE, command);
    const modules = await live("cat /proc/modules");
    for (const name of ["ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh", "nf_conntrack"])
      expect(modules).toMatch(new RegExp(`^${name} `, "m"));
    expect(await live("cat /proc/sys/net/ipv4/conf/all/arp_ignore")).toBe("1");
    expect(await live("systemctl is-active containerd")).toBe("active");
    expect(await live("ctr -n k8s.io images list -q")).toContain("registry.k8s.io/kube-proxy:");
    expect(await live("nft list table inet kubefjord")).toContain("tcp dport 6443");
  });
});

describe("the firewall", () => {
  it("rolls back rules that lock the operator out, and the session before them lives", async () => {
    const lockedOut = { ...ALONE, adminSources: ["192.0.2.0/24"], rollbackAfter: "60s" };
    const ended = await run("host-baseline", lockedOut);
    expect(ended.code).toBe(5);
    expect(ended.stderr).toMatch(/\[change-undone\]/);
    expect(ended.stderr).toMatch(/the session before it lives/);
    expect((await converge(ALONE)).steps).toBe(0);
  });

  it("is put back when somebody flushes it", async () => {
    await inMachine(CONTROL_PLANE, "nft delete table inet kubefjord");
    expect(await converge(ALONE)).toMatchObject({ changed: 1, steps: 1 });
  });
});

describeKilledControlPlane();
