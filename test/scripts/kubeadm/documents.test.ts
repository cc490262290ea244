import { join } from "node:path";
import { loadEnvironment, type ClusterSpec } from "../../../spec";
import {
  admissionConfiguration,
  auditPolicy,
  clusterConfiguration,
  controlPlaneJoin,
  encryptionTemplate,
  filled,
  initConfiguration,
  kubeletConfiguration,
  kubeProxyConfiguration,
  staticPodPatches,
  workerJoin,
  yamlOf,
} from "../../../scripts/kubeadm";
import { Secret } from "../../../scripts/secret";
import { first, labSpec, node } from "../../constructs/clusters";
import { expectGolden } from "../../golden";

const ENVIRONMENTS = join(__dirname, "../../../stacks/environments");
const HASH = `sha256:${"0".repeat(64)}`;

function environment(name: string): ClusterSpec {
  return loadEnvironment(join(ENVIRONMENTS, `${name}.yaml`));
}

function golden(name: string): string {
  return join(__dirname, "golden", name);
}

describe.each(["lab", "oslo-staging", "oslo-production"])("%s", (name) => {
  const spec = environment(name);
  const controlPlane = first(spec, "control-plane");

  test.each(["fresh", "again"] as const)("init, %s, is the golden document", (start) => {
    const documents = yamlOf(
      initConfiguration(spec, controlPlane, start),
      clusterConfiguration(spec),
      kubeletConfiguration(spec),
      kubeProxyConfiguration(spec),
    );
    expectGolden(golden(`${name}-init-${start}.yaml`), documents);
  });

  test("the join of a worker is the golden document", () => {
    const document = yamlOf(workerJoin(spec, first(spec, "worker"), HASH));
    expectGolden(golden(`${name}-join-worker.yaml`), document);
  });

  test("what the API server reads is the golden text", () => {
    const text = [
      yamlOf(admissionConfiguration(spec), auditPolicy(spec)),
      encryptionTemplate(spec) ?? "",
      ...staticPodPatches(spec, controlPlane).map(({ file, content }) => `# ${file}\n${content}`),
    ].join("---\n");
    expectGolden(golden(`${name}-api-server.yaml`), text);
  });
});

test.each(["fresh", "again"] as const)(
  "the join of a third control plane, %s, is the golden document",
  (start) => {
    const spec = environment("oslo-production");
    const third = spec.nodes.filter(({ role }) => role === "control-plane")[2];
    if (third === undefined) throw new TypeError("no third control plane");
    expectGolden(
      golden(`oslo-production-join-control-plane-${start}.yaml`),
      yamlOf(controlPlaneJoin(spec, third, HASH, start)),
    );
  },
);

test("leaders renew their lease in Kubernetes' own proportion, whatever its length", () => {
  const planes = [1, 2, 3].map((number) => node("control-plane", number));
  const spec = labSpec({ nodes: planes, kubernetes: { leaderElection: { leaseDuration: 30 } } });
  const { scheduler, controllerManager } = clusterConfiguration(spec);
  for (const { extraArgs } of [scheduler, controllerManager]) {
    expect(extraArgs.filter(({ name }) => name.startsWith("leader-elect"))).toEqual([
      { name: "leader-elect-lease-duration", value: "30s" },
      { name: "leader-elect-renew-deadline", value: "20s" },
      { name: "leader-elect-retry-period", value: "4s" },
    ]);
  }
});

test("secrets stay secrets on their way into a document", () => {
  const spec = environment("lab");
  const token = new Secret("abcdef.0123456789abcdef");
  const input = filled(yamlOf(workerJoin(spec, first(spec, "worker"), HASH)), { token });
  expect(input.map(String).join("")).not.toContain(token.reveal());
  expect(input.filter((piece) => piece instanceof Secret)).toEqual([token]);
});

test("a document with a place for a secret is never sent without it", () => {
  const spec = environment("lab");
  expect(() => filled(yamlOf(workerJoin(spec, first(spec, "worker"), HASH)), {})).toThrow(/no secret/);
});

test("Secrets that are not encrypted need no document", () => {
  const spec = environment("lab");
  const plain = { ...spec, security: { ...spec.security, secretsEncryption: "none" as const } };
  expect(encryptionTemplate(plain)).toBeUndefined();
  expect(yamlOf(clusterConfiguration(plain))).not.toContain("encryption-provider-config");
});
