import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StackFor, synthesize } from "../../constructs/terraform";
import { resources, type TerraformJson, triggersOf } from "../constructs/synthesised";
import { stackFor as addedConstruct } from "./customise/added-construct";
import { stackFor as otherProps } from "./customise/other-props";
import { stackFor as subclass } from "./customise/subclass";

const ROOT = join(__dirname, "../..");
let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "kubefjord-customise-"));
});

afterEach(() => rmSync(outdir, { recursive: true }));

/** The stacks of the repository's environments, made as a case says. */
function stacks(stackFor: StackFor): (cluster: string) => TerraformJson {
  synthesize({ environments: join(ROOT, "stacks/environments"), outdir, stackFor });
  return (cluster) =>
    JSON.parse(readFileSync(join(outdir, "stacks", cluster, "cdk.tf.json"), "utf8")) as TerraformJson;
}

test("a subclass changes production's host baseline and no other", () => {
  const stack = stacks(subclass);
  expect(triggersOf(stack("oslo-production"), "host_baseline")).toMatchObject({
    "maintenance month": "2026-11",
    "host.swap": "off",
  });
  expect(triggersOf(stack("lab"), "host_baseline")).not.toHaveProperty(["maintenance month"]);
});

test("other props put every state into one bucket", () => {
  const stack = stacks(otherProps);
  for (const cluster of ["lab", "oslo-production", "oslo-staging"]) {
    expect(stack(cluster).terraform.backend).toMatchObject({
      s3: { bucket: "example-terraform", key: cluster },
    });
  }
});

test("an added construct stands between addons and acceptance", () => {
  const { smoke_test: smokeTest, acceptance } = resources(stacks(addedConstruct)("lab"));
  expect(smokeTest?.depends_on).toEqual(["terraform_data.addons"]);
  expect(smokeTest?.triggers_replace?.["smoke-test.sh"]).toMatch(/^[0-9a-f]{12}$/);
  expect(acceptance?.depends_on).toEqual(["terraform_data.addons", "terraform_data.smoke_test"]);
});

test.each(["subclass", "other-props", "added-construct"])("docs/customise.md quotes %s as it is", (name) => {
  const inTheKit = readFileSync(join(__dirname, "customise", `${name}.ts`), "utf8");
  const inAProject = inTheKit
    .replaceAll('"../../../constructs/', '"kubefjord/')
    .replaceAll('"../../../spec"', '"kubefjord/spec"');
  expect(readFileSync(join(ROOT, "docs/customise.md"), "utf8")).toContain(`\`\`\`ts\n${inAProject}\`\`\``);
});
