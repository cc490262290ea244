import { parseEnvironment } from "../../../spec";

const FILE = "oslo.yaml";

/** Problems of a text, as `line:column path` and what to write instead. */
function problemsOf(text: string) {
  return parseEnvironment(text, FILE).problems.map(({ line, column, path, what, instead }) => ({
    at: `${line}:${column}`,
    path: path.join("."),
    what,
    instead,
  }));
}

const MACHINES = "machines: { source: lab }";

describe("an environment that does not fit the schema", () => {
  test("reports every problem at once, in the order of the file", () => {
    const found = problemsOf(
      [
        "cluster: X_y",
        "machines: { source: statik }",
        "nodes:",
        "  - { name: a, role: workr, privateAddress: 10.0.0.300 }",
        "  - { role: worker, privateAddress: 10.0.0.3 }",
      ].join("\n"),
    );
    expect(found.map(({ at, path }) => [at, path])).toEqual([
      ["1:10", "cluster"],
      ["2:21", "machines.source"],
      ["4:22", "nodes.0.role"],
      ["4:45", "nodes.0.privateAddress"],
      ["5:5", "nodes.1.name"],
    ]);
  });

  test("says what was probably meant by an unknown key", () => {
    expect(problemsOf(`cluster: a\n${MACHINES}\nkubeproxy: {}`)).toEqual([
      {
        at: "3:1",
        path: "kubeproxy",
        what: "kubeproxy is not a key of an environment",
        instead: "did you mean kubeProxy?",
      },
    ]);
  });

  test("lists the known keys where nothing is near", () => {
    const [problem] = problemsOf(`cluster: a\n${MACHINES}\ndns: { foo: 1 }`);
    expect(problem?.instead).toBe(
      "one of: nodeLocalCache, nodeLocalAddress, upstreamProtocol, singleRequestReopen",
    );
  });

  test("says what was probably meant by a wrong word", () => {
    const [problem] = problemsOf(`cluster: a\n${MACHINES}\nkubeProxy: { mode: ipsv }`);
    expect(problem).toMatchObject({
      what: 'mode is "ipsv"; expected one of ipvs, nftables, iptables',
      instead: "did you mean ipvs?",
    });
  });

  test.each([
    ["kubernetes: { version: 1.36 }", 'write a full version such as "1.36.3"'],
    [
      "nodes: [{ name: a, role: worker, privateAddress: 10.0.0.1, labels: { ingress: true } }]",
      'quote it: "true"',
    ],
    ["network: { mtu: }", "write a value, or leave the key out to get its default"],
    ["network: { mtu: null }", "write a value, or leave the key out to get its default"],
    ["nodes: [{ name: a, role: null, privateAddress: 10.0.0.1 }]", "write one of control-plane, worker"],
    ["network: { mtu: 100000 }", "write a number <= 9216"],
    ["nodes: {}", "write a list"],
    [
      "kubernetes: { podNetwork: 10.244.0.1/16 }",
      "write an IPv4 network such as 10.244.0.0/16, without host bits",
    ],
    ["terraform: { backend: { kind: ftp } }", "write a backend: kind local, s3 or http with its settings"],
    ["host: { conntrack: { max: many } }", 'write "auto" or a number of connections'],
    ["kubeProxy: { featureGates: { kubeProxyIPVS: true } }", "correct the key"],
    [
      "nodePools: [{ namePattern: 'w-{n}', role: worker, count: 9, firstPrivateAddress: 255.255.255.250 }]",
      "start lower, or make the pool smaller",
    ],
  ])("%s -> %s", (line, instead) => {
    expect(problemsOf(`cluster: a\n${MACHINES}\n${line}`).map((problem) => problem.instead)).toEqual([
      instead,
    ]);
  });

  test("a union's problems are those of the alternative that was meant", () => {
    const found = problemsOf(
      `cluster: a\n${MACHINES}\nterraform: { backend: { kind: s3, bucket: abc, region: no } }`,
    );
    expect(found.map(({ path }) => path)).toEqual(["terraform.backend.key"]);
  });

  test("every problem gives a reason", () => {
    const { problems } = parseEnvironment("cluster: 1\nmachines: { source: 2, x: 3 }\nnodes: 4", FILE);
    expect(problems).toHaveLength(4);
    for (const { why } of problems) expect(why).toMatch(/\w+ \w+/);
  });
});
