/** Kubernetes minors each Calico minor is tested with upstream (Calico's system requirements), oldest first. */
export const CALICO_TESTED_WITH: Readonly<Record<string, readonly string[]>> = {
  "3.31": ["1.32", "1.33", "1.34", "1.35"],
  "3.32": ["1.34", "1.35", "1.36"],
  "3.33": ["1.35", "1.36", "1.37"],
};

/** When {@link CALICO_TESTED_WITH} was last compared with its source. */
export const CALICO_DATA_AS_OF = "2026-10-22";
