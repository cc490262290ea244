import {
  CONTROL_PLANE,
  converge,
  fault,
  inMachine,
  newMachines,
  run,
  takeDown,
  up,
  WORKER,
} from "./phases/machines";
import { describeKilledBaseline, describeKilledControlPlane } from "./phases/kills";
import { describeRefusals } from "./phases/refusals";

// Two emulated machines from bare to containerd and firewall: minutes on a quiet computer, most of an hour on a busy one.
jest.setTimeout(5_400_000);

beforeAll(() => newMachines());
afterAll(takeDown);

describeRefusals();
describeKilledBaseline();

describe("host-baseline", () => {
  it("brings a second machine up in one run, beside one that has almost everything", async () => {
    expect(await converge()).toMatchObject({ nodes: 2 });
  });

  it("changes nothing when it is run again, in at most two round trips per node", async () => {
    const { changed, steps, mostRoundTrips } = await converge();
    expect({ changed, steps }).toEqual({ changed: 0, steps: 0 });
    expect(mostRoundTrips).toBeLessThanOrEqual(2);
  });

  it("has made the machines what the spec says, live", async () => {
    const modules = await inMachine(WORKER, "cat /proc/modules");
    for (const name of ["ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh", "nf_conntrack"])
      expect(modules).toMatch(new RegExp(`^${name} `, "m"));
    expect(await inMachine(WORKER, "cat /proc/sys/net/ipv4/conf/all/arp_ignore")).toBe("1");
    expect(await inMachine(WORKER, "systemctl is-active containerd")).toBe("active");
    expect(await inMachine(WORKER, "ctr -n k8s.io images list -q")).toContain("registry.k8s.io/kube-proxy:");
    expect(await inMachine(CONTROL_PLANE, "nft list table inet kubefjord")).toContain("tcp dport 6443");
    expect(await inMachine(WORKER, "nft list table inet kubefjord")).not.toContain("tcp dport 6443");
  });

  it("touches one setting alone when one setting changes", async () => {
    const { changed, steps } = await converge({ sysctls: { "net.core.somaxconn": 32_768 } });
    // The file and the live value, on both nodes.
    expect({ changed, steps }).toEqual({ changed: 2, steps: 4 });
    expect(await inMachine(WORKER, "cat /proc/sys/net/core/somaxconn")).toBe("32768");
    expect((await converge()).changed).toBe(2);
  });
});

describe("the firewall", () => {
  it("rolls back rules that lock the operator out, and the session before them lives", async () => {
    const ended = await run("host-baseline", { adminSources: ["192.0.2.0/24"], rollbackAfter: "60s" });
    expect(ended.code).toBe(5);
    expect(ended.stderr).toMatch(/\[change-undone\]/);
    expect(ended.stderr).toMatch(/the session before it lives/);
    expect((await converge()).steps).toBe(0);
  });

  it("is put back when somebody flushes it", async () => {
    await inMachine(WORKER, "nft delete table inet kubefjord");
    expect(await converge()).toMatchObject({ changed: 1, steps: 1 });
  });
});

describe("a power cut", () => {
  it("finds everything back after boot without help: modules, sysctls, no swap, firewall", async () => {
    await inMachine(
      WORKER,
      "dd if=/dev/zero of=/swapfile bs=1M count=16; chmod 600 /swapfile; mkswap /swapfile; swapon /swapfile; " +
        "echo /swapfile none swap sw 0 0 >> /etc/fstab; systemctl daemon-reload",
    );
    expect((await converge()).changed).toBe(1);
    for (const name of [CONTROL_PLANE, WORKER]) await fault(name, "cut-power");
    await up();
    expect(await inMachine(WORKER, "tail -n +2 /proc/swaps")).toBe("");
    expect(await converge()).toMatchObject({ changed: 0, steps: 0 });
  });
});

describeKilledControlPlane();
