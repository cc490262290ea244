import { type ClusterInput, resolveCluster } from "../../../spec";
import { DERIVATIONS } from "../../../spec/resolve/derivations";
import { ClusterSchema } from "../../../spec";

const node = (name: string, role: "control-plane" | "worker", privateAddress: string) => ({
  name,
  role,
  privateAddress,
});

const STATIC: ClusterInput = {
  cluster: "oslo",
  machines: { source: "static", location: { country: "NO" } },
  nodes: [node("cp-1", "control-plane", "10.0.0.11")],
};
const LAB: ClusterInput = { ...STATIC, machines: { source: "lab" } };

describe("defaults", () => {
  test("are filled in where nothing is written, and the written stays", () => {
    const { spec } = resolveCluster({ ...STATIC, kubeProxy: { scheduler: "lc" } });
    expect(spec.kubeProxy).toMatchObject({ mode: "ipvs", strictARP: true, scheduler: "lc" });
  });

  test("of the ingress are a production nginx's", () => {
    const { ingress } = resolveCluster(STATIC).spec;
    expect(ingress.proxyBuffers).toMatchObject({ size: "16k", buffers: "4 32k", busy: "64k" });
    expect(ingress.keepalive).toEqual({ client: "65s", upstreamConnections: 100, upstreamIdle: "30s" });
    expect(ingress.tls.protocols).toEqual(["TLSv1.2", "TLSv1.3"]);
    expect(ingress.workerProcesses).toBe("auto");
  });

  test("do not change the input, nor one cluster another's", () => {
    const input = structuredClone(STATIC);
    const one = resolveCluster(input).spec;
    (one.kubeProxy.nodePortAddresses as string[]).push("10.0.0.0/8");
    expect(input).toEqual(STATIC);
    expect(resolveCluster(input).spec.kubeProxy.nodePortAddresses).toEqual(["primary"]);
  });
});

describe("derived values", () => {
  test("exist for every derived field of the schema, and for no other", () => {
    const derived: string[] = [];
    const visit = (schema: { properties?: Record<string, object> }, path: string[]): void => {
      for (const [key, inner] of Object.entries(schema.properties ?? {})) {
        if ("x-resolved" in inner && inner["x-resolved"] === "derived")
          derived.push([...path, key].join("."));
        visit(inner, [...path, key]);
      }
    };
    visit(ClusterSchema, []);
    expect(DERIVATIONS.map(({ path }) => path).sort()).toEqual(derived.sort());
  });

  test("one control plane is its own endpoint, several stand behind a local proxy", () => {
    const nodes = ["cp-1", "cp-2", "cp-3"].map((name, index) =>
      node(name, "control-plane", `10.0.0.1${index}`),
    );
    expect(resolveCluster(STATIC).spec.kubernetes.apiEndpoint.kind).toBe("single");
    expect(resolveCluster({ ...STATIC, nodes }).spec.kubernetes.apiEndpoint.kind).toBe("local-proxy");
  });

  test("an emulated lab gets slow settings, one with KVM and static machines do not", () => {
    const heartbeat = (input: ClusterInput) => resolveCluster(input).spec.kubernetes.etcd;
    expect(heartbeat(LAB)).toEqual({ heartbeatInterval: 1000, electionTimeout: 10_000 });
    expect(heartbeat({ ...LAB, machines: { source: "lab", lab: { acceleration: "kvm" } } })).toEqual(
      heartbeat(STATIC),
    );
    expect(heartbeat(STATIC)).toEqual({ heartbeatInterval: 100, electionTimeout: 1000 });
  });

  test.each([
    [{ encapsulation: "None" }, 1500],
    [{ encapsulation: "IPIP" }, 1480],
    [{ encapsulation: "VXLANCrossSubnet" }, 1450],
    [{ encapsulation: "IPIP", wireguard: true }, 1440],
    [{ encapsulation: "None", fallback: "IPIPCrossSubnet" }, 1480],
    [{ encapsulation: "None", underlay: { mtu: 9000 } }, 9000],
    [{ encapsulation: "IPIP", mtu: 1400 }, 1400],
  ] as const)("%j gives an MTU of %d bytes", (network, mtu) => {
    expect(resolveCluster({ ...STATIC, network }).spec.network.mtu).toBe(mtu);
  });

  test("the underlay is the /24 of the nodes, or the smallest network that holds them", () => {
    const underlay = (...addresses: string[]) =>
      resolveCluster({
        ...STATIC,
        nodes: addresses.map((address, index) => node(`n-${index}`, "worker", address)),
      }).spec.network.underlay.network;
    expect(underlay("10.0.0.11", "10.0.0.12")).toBe("10.0.0.0/24");
    expect(underlay("10.0.0.11", "10.0.3.12")).toBe("10.0.0.0/22");
    expect(underlay()).toBe("0.0.0.0/24");
  });

  test("sysctls written by the author lie over the profile", () => {
    const { spec, origins } = resolveCluster({
      ...STATIC,
      host: { sysctls: { "net.core.somaxconn": 1024 } },
    });
    expect(spec.host.sysctls).toMatchObject({ "net.core.somaxconn": 1024, "kernel.panic": 10 });
    expect(origins.of(["host", "sysctls", "net.core.somaxconn"]).kind).toBe("written");
    expect(origins.of(["host", "sysctls", "kernel.panic"]).kind).toBe("derived");
  });

  test("the chosen scheduler's kernel module is among the modules, once", () => {
    const modules = resolveCluster({ ...STATIC, kubeProxy: { scheduler: "wrr" } }).spec.host.kernelModules;
    expect(modules).toEqual(["overlay", "nf_conntrack", "ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh"]);
  });
});

describe("node pools", () => {
  const pool = {
    namePattern: "w-{nn}",
    role: "worker",
    count: 3,
    firstPrivateAddress: "10.0.0.254",
  } as const;

  test("give each number its own name and address", () => {
    const { nodes } = resolveCluster({ ...STATIC, nodes: [], nodePools: [pool] }).spec;
    expect(nodes.map(({ name, privateAddress }) => `${name} ${privateAddress}`)).toEqual([
      "w-01 10.0.0.254",
      "w-02 10.0.0.255",
      "w-03 10.0.1.0",
    ]);
  });

  test("lose a number in the middle without moving the others", () => {
    const { nodes } = resolveCluster({ ...STATIC, nodes: [], nodePools: [{ ...pool, without: [2] }] }).spec;
    expect(nodes.map(({ name, privateAddress }) => `${name} ${privateAddress}`)).toEqual([
      "w-01 10.0.0.254",
      "w-03 10.0.1.0",
    ]);
  });

  test("lead back to the pool they are written in", () => {
    const { spec, nodePaths, origins } = resolveCluster({ ...STATIC, nodePools: [pool] });
    const worker = spec.nodes[2];
    expect(worker && nodePaths.get(worker)).toEqual(["nodePools", 0]);
    expect(origins.of(["nodes", 2, "name"])).toEqual({ kind: "written", path: ["nodePools", 0] });
  });
});

describe("nodes", () => {
  test("take ssh settings and location from machines unless they have their own", () => {
    const { nodes } = resolveCluster({
      ...STATIC,
      machines: { source: "static", ssh: { user: "root" }, location: { country: "NO" } },
      nodes: [
        node("a", "worker", "10.0.0.1"),
        { ...node("b", "worker", "10.0.0.2"), ssh: { port: 2222 }, location: { country: "SE" } },
      ],
    }).spec;
    expect(nodes.map(({ ssh, location }) => [ssh.user, ssh.port, location?.country])).toEqual([
      ["root", 22, "NO"],
      ["root", 2222, "SE"],
    ]);
  });

  test("of the lab get hardware by role, then machines.lab, then their own", () => {
    const { nodes } = resolveCluster({
      ...LAB,
      machines: { source: "lab", lab: { hardware: { disk: 20 } } },
      nodes: [
        node("cp", "control-plane", "10.0.0.1"),
        { ...node("w", "worker", "10.0.0.2"), hardware: { memory: 4096 } },
      ],
    }).spec;
    expect(nodes.map(({ hardware }) => hardware)).toEqual([
      { cpus: 2, memory: 2560, disk: 20 },
      { cpus: 1, memory: 4096, disk: 20 },
    ]);
  });
});
