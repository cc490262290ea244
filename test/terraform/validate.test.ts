import { join } from "node:path";
import { environmentFile, loadEnvironment } from "../../spec";
import { TerraformProject } from "./terraform";

const ENVIRONMENTS = join(__dirname, "../../stacks/environments");

/** The stack as it is deployed, except that no provider can be downloaded where the tests run. */
function withBuiltInResources(environment: string) {
  const spec = loadEnvironment(environmentFile(environment, ENVIRONMENTS));
  return { ...spec, terraform: { ...spec.terraform, resourceKind: "terraform_data" as const } };
}

test("the lab's stack is built on terraform_data and validates as it is", async () => {
  const spec = loadEnvironment(environmentFile("lab", ENVIRONMENTS));
  const project = await TerraformProject.create(spec);
  expect(JSON.parse(await project.terraform("validate", "-json"))).toMatchObject({
    valid: true,
    diagnostics: [],
  });
  project.remove();
});

test.each(["oslo-staging", "oslo-production"])("%s validates with terraform_data", async (environment) => {
  const project = await TerraformProject.create(withBuiltInResources(environment));
  expect(JSON.parse(await project.terraform("validate", "-json"))).toMatchObject({
    valid: true,
    diagnostics: [],
  });
  project.remove();
});
