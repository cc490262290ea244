import { join } from "node:path";
import { synthesize } from "kubefjord/terraform";

// One stack for each file in environments/. To use other constructs for one of them, give `stackFor`.
synthesize({ environments: join(__dirname, "environments") });
