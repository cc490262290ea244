/** Residency policies that accept only some countries. */
export type ResidencyPolicy = "norway" | "eea" | "eea-plus-adequacy";

const EU = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"],
  ...["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
];

/**
 * The EEA by country code. Territories with a code of their own (Åland, Réunion, Svalbard, ...) are left out:
 * their status differs one by one, and a bare code says nothing about it.
 */
const EEA = [...EU, "IS", "LI", "NO"];

/** Countries and territories whose adequacy decision (GDPR Art. 45) covers them as a whole. */
const ADEQUATE = ["AD", "AR", "BR", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "KR", "NZ", "UY"];

/** ISO 3166-1 alpha-2 codes each policy accepts. */
export const ACCEPTED_COUNTRIES: Readonly<Record<ResidencyPolicy, ReadonlySet<string>>> = {
  norway: new Set(["NO"]),
  eea: new Set(EEA),
  "eea-plus-adequacy": new Set([...EEA, ...ADEQUATE]),
};

/** Countries whose adequacy decision covers some organisations only: a country code cannot tell which. */
export const PARTLY_ADEQUATE: Readonly<Record<string, string>> = {
  CA: "commercial organisations under PIPEDA",
  JP: "business operators under the APPI",
  US: "organisations certified under the EU-US Data Privacy Framework",
};

/**
 * When the lists were last compared with public sources (the Commission's page on adequacy decisions;
 * United Kingdom renewed on 2025-12-19 to 2031-12-27; Brazil by Decision (EU) 2026/179).
 */
export const RESIDENCY_DATA_AS_OF = "2026-05-06";
