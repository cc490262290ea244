import { labSpec, staticSpec } from "../clusters";
import { synthesised, TemporaryProject } from "../synthesised";

test("the outputs say where the API is, who the nodes are, and how to get a kubeconfig", () => {
  const { output } = synthesised({ spec: staticSpec() });
  const values = Object.fromEntries(Object.entries(output).map(([name, { value }]) => [name, value]));
  expect(values).toEqual({
    endpoint: "https://api.oslo.internal:6443",
    nodes: ["cp-1", "w-1"],
    kubeconfig: "npx kubefjord kubeconfig oslo",
  });
});

test("the resolved spec lies beside cdk.tf.json, with sorted keys", () => {
  const project = new TemporaryProject();
  const spec = labSpec();
  project.synth({ spec });
  const text = project.read("lab", "cluster.json");
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(spec)));
  const keys = Object.keys(JSON.parse(text) as object);
  expect(keys).toEqual([...keys].sort());
  project.remove();
});
