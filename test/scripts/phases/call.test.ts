import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCall } from "../../../scripts/phases/call";

let project: string;
let stack: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "kubefjord-call-"));
  stack = join(project, "cdktf.out", "stacks", "lab");
  mkdirSync(stack, { recursive: true });
  writeFileSync(join(stack, "cluster.json"), JSON.stringify({ cluster: "lab", nodes: [] }));
  writeFileSync(join(stack, "broken.json"), "{");
  writeFileSync(join(stack, "null.json"), "null");
});

afterAll(() => rmSync(project, { recursive: true }));

const CALL = {
  KUBEFJORD_PHASE: "workers",
  KUBEFJORD_CLUSTER: "lab",
  KUBEFJORD_SPEC: "cluster.json",
  KUBEFJORD_PROJECT: "../../..",
};

function refusal(variables: Record<string, string | undefined>): unknown {
  try {
    return readCall({ ...CALL, ...variables }, stack);
  } catch (error) {
    return error;
  }
}

test("paths count from the directory Terraform runs in", () => {
  expect(readCall(CALL, stack)).toEqual({
    phase: "workers",
    spec: { cluster: "lab", nodes: [] },
    project,
    node: undefined,
  });
});

test("leave is told what the state remembers of a node", () => {
  const call = readCall(
    {
      ...CALL,
      KUBEFJORD_PHASE: "leave",
      KUBEFJORD_NODE: "w-1",
      KUBEFJORD_NODE_ROLE: "worker",
      KUBEFJORD_NODE_ADDRESS: "203.0.113.21",
      KUBEFJORD_NODE_PRIVATE_ADDRESS: "10.20.0.21",
      KUBEFJORD_NODE_ACCESS: '{"ssh":{"port":2222}}',
    },
    stack,
  );
  expect(call.node).toEqual({
    name: "w-1",
    role: "worker",
    address: "203.0.113.21",
    privateAddress: "10.20.0.21",
    access: { ssh: { port: 2222 } },
  });
});

test("everything missing is named at once", () => {
  expect(refusal({ KUBEFJORD_CLUSTER: undefined, KUBEFJORD_SPEC: "" })).toMatchObject({
    exitCode: 2,
    code: "incomplete-call",
    message: "expected KUBEFJORD_CLUSTER, KUBEFJORD_SPEC in the environment; found nothing",
  });
});

test.each([
  ["machine", "expected KUBEFJORD_NODE in the environment; found nothing"],
  ["leave", /KUBEFJORD_NODE, KUBEFJORD_NODE_ROLE, KUBEFJORD_NODE_PRIVATE_ADDRESS/],
])("%s without its node is refused", (phase, message) => {
  expect(refusal({ KUBEFJORD_PHASE: phase })).toMatchObject({
    code: "incomplete-call",
    message: expect.stringMatching(message) as string,
  });
});

test("an unknown phase is refused with the known ones", () => {
  expect(refusal({ KUBEFJORD_PHASE: "worker" })).toMatchObject({
    exitCode: 2,
    code: "unknown-phase",
    message: expect.stringContaining("host-baseline, control-plane, workers") as string,
  });
});

test.each([
  ["missing.json", "found no readable file"],
  ["broken.json", "expected JSON"],
  ["null.json", "found no cluster's"],
])("a spec file that is %s is refused", (file, message) => {
  expect(refusal({ KUBEFJORD_SPEC: file })).toMatchObject({
    exitCode: 2,
    code: "spec-file-unusable",
    subject: join(stack, file),
    message: expect.stringContaining(message) as string,
  });
});

test("the spec of another cluster is refused", () => {
  expect(refusal({ KUBEFJORD_CLUSTER: "oslo" })).toMatchObject({
    code: "spec-file-unusable",
    message: "expected the spec of cluster oslo; found lab",
  });
});
