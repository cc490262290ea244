/** A published minor version of Kubernetes. */
export interface KubernetesRelease {
  readonly minor: string;
  /** Last day with patches from upstream, ISO 8601. */
  readonly endOfLife: string;
}

/** Source: kubernetes.io/releases, oldest first. */
export const KUBERNETES_RELEASES: readonly KubernetesRelease[] = [
  { minor: "1.33", endOfLife: "2026-06-28" },
  { minor: "1.34", endOfLife: "2026-10-27" },
  { minor: "1.35", endOfLife: "2027-02-28" },
  { minor: "1.36", endOfLife: "2027-06-28" },
  { minor: "1.37", endOfLife: "2027-10-28" },
];

/** When {@link KUBERNETES_RELEASES} was last compared with its source. */
export const KUBERNETES_DATA_AS_OF = "2026-11-23";

/**
 * KEP-5495: kube-proxy's ipvs mode is deprecated, then has a feature gate, then that gate is off by default,
 * then the code is gone. An unknown or closed gate makes kube-proxy exit.
 */
export const IPVS_REMOVAL = {
  deprecated: "1.35",
  gated: "1.37",
  offByDefault: "1.40",
  removed: "1.43",
} as const;
