import { staticSpec, node } from "../constructs/clusters";
import { TerraformProject } from "./terraform";
import { ownRunPhase } from "../../constructs/terraform/package-files";

/** A cluster nothing can be done to: its only node is a port of this machine on which nobody listens. */
const UNREACHABLE = staticSpec({
  machines: { source: "static", location: { country: "NO" }, ssh: { port: 1 } },
  nodes: [node("control-plane", 1, { address: "127.0.0.1" })],
  terraform: { resourceKind: "terraform_data" },
});

test("Terraform starts the kit's own program, and a deploy it cannot do fails with what to do next", async () => {
  const project = await TerraformProject.create(UNREACHABLE, { runPhase: ownRunPhase() });
  await expect(project.apply(UNREACHABLE)).rejects.toThrow(
    /exit status [2-7]\. Output:[^]*error: [^]*\[[a-z-]+\][^]*-> /,
  );
  const plan = await project.plan(UNREACHABLE);
  expect([...plan.keys()]).toContain("terraform_data.host_baseline");
  expect([...plan.keys()]).toContain("terraform_data.acceptance");
  project.remove();
});
