import type { Path } from "../problem";
import { finding, type Rule } from "./rule";

const PATH: Path = ["terraform", "backend"];

/** The state survives, and two people cannot write it at once. */
export const terraformBackend: Rule = {
  name: "terraform-backend",
  check: ({ terraform: { backend } }) => {
    if (backend.kind === "http" && backend.lockAddress === undefined) {
      return [
        finding("warning", PATH, {
          what: "kind http without lockAddress",
          why: "Two applies at once corrupt the state.",
          instead: "lockAddress: the address of the lock; GitLab's is the state's address with /lock",
        }),
      ];
    }
    if (backend.kind === "local" && backend.path?.split(/[\\/]/).includes("cdktf.out") === true) {
      return [
        finding("error", [...PATH, "path"], {
          what: `${backend.path}, inside cdktf.out`,
          why: "cdktf.out is made anew and may be deleted at any time; without its state Terraform would build the cluster again.",
          instead: "a path outside it, or nothing for terraform.CLUSTER.tfstate",
        }),
      ];
    }
    return [];
  },
};
