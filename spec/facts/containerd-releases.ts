/**
 * Oldest containerd version of each series recommended for a Kubernetes minor
 * (containerd RELEASES.md, "Kubernetes Support").
 */
export const CONTAINERD_RECOMMENDED: Readonly<Record<string, readonly string[]>> = {
  "1.33": ["1.6.36", "1.7.24", "2.0.4", "2.1.0"],
  "1.34": ["1.6.39", "1.7.28", "2.0.6", "2.1.3"],
  "1.35": ["1.7.28", "2.1.5", "2.2.0"],
  "1.36": ["2.2.0", "2.3.0"],
};

/** Last day with patches of each containerd series, ISO 8601 (containerd RELEASES.md). */
export const CONTAINERD_END_OF_LIFE: Readonly<Record<string, string>> = {
  "1.6": "2025-08-23",
  "1.7": "2026-09-30",
  "2.0": "2027-03-31",
  "2.1": "2026-07-03",
  "2.2": "2026-11-06",
  "2.3": "2028-04-30",
};

/** When both tables were last compared with their source. */
export const CONTAINERD_DATA_AS_OF = "2026-08-22";
