import { join } from "node:path";
import { synthesize } from "../constructs/terraform";

synthesize({ environments: join(__dirname, "environments") });
