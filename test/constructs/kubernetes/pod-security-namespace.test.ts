import { runtime } from "@pulumi/pulumi";
import { PodSecurityNamespace } from "../../../constructs/kubernetes";
import { staticSpec } from "../clusters";

interface Declared {
  readonly type: string;
  readonly name: string;
  readonly inputs: unknown;
}

/** What a program declares, as Pulumi's own in-process monitor records it; nothing is applied anywhere. */
async function declared(program: () => void): Promise<Declared[]> {
  const resources: Declared[] = [];
  await runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      resources.push({ type, name, inputs: inputs as unknown });
      return { id: name, state: inputs as object };
    },
    call: ({ inputs }) => inputs as object,
  });
  await runtime.runInPulumiStack(() => {
    program();
    return Promise.resolve();
  });
  await runtime.disconnect();
  return resources;
}

test("a namespace carries the cluster's Pod Security levels", async () => {
  const { podSecurity } = staticSpec({ security: { podSecurity: { enforce: "restricted" } } }).security;
  const resources = await declared(
    () => new PodSecurityNamespace("ingress", { name: "nginx-ingress", podSecurity }),
  );
  expect(resources).toContainEqual({
    type: "kubernetes:core/v1:Namespace",
    name: "ingress",
    inputs: {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: {
        name: "nginx-ingress",
        labels: {
          "pod-security.kubernetes.io/enforce": "restricted",
          "pod-security.kubernetes.io/warn": "restricted",
          "pod-security.kubernetes.io/audit": "restricted",
        },
      },
    },
  });
});

test("a component is what its objects hang below", async () => {
  const resources = await declared(
    () =>
      new PodSecurityNamespace("shop", {
        name: "shop",
        podSecurity: { enforce: "baseline", warn: "baseline" },
      }),
  );
  expect(resources.map(({ type }) => type)).toContain("kubefjord:kubernetes:PodSecurityNamespace");
});
