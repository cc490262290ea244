import type { Construct } from "constructs";
import { Phase, type PhaseProps } from "./phase";
import { settings, type SpecPath, type Triggers } from "./triggers";

/** What the acceptance phase is made from. */
export interface AcceptanceProps extends PhaseProps {
  /** Phases whose result is verified. */
  readonly verifies: readonly Phase[];
}

const READS: readonly SpecPath[] = ["acceptance", "environment"];

/**
 * Phase `acceptance`: the deployed cluster proves what the spec promised. It reads what the phases it verifies
 * read, so that whatever re-ran is proved again, also after an apply that stopped half-way.
 */
export class Acceptance extends Phase {
  constructor(scope: Construct, id: string, props: AcceptanceProps) {
    super(scope, id, "acceptance", reads(props), props);
  }
}

function reads({ spec, verifies }: AcceptanceProps): Triggers {
  const verified = verifies.map(({ triggers }) => triggers);
  return Object.assign({}, ...verified, settings(spec, READS)) as Triggers;
}
