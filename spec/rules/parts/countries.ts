// The package's own entry loads eighty languages at every start; this one loads none.
import { alpha2ToAlpha3, getName, registerLocale } from "i18n-iso-countries/index";
import english from "i18n-iso-countries/langs/en.json";
import {
  ACCEPTED_COUNTRIES,
  PARTLY_ADEQUATE,
  RESIDENCY_DATA_AS_OF,
  type ResidencyPolicy,
} from "../../facts/residency-countries";

registerLocale(english);

/** Codes the European Union uses where ISO 3166-1 has another, and other frequent slips. */
const MEANT: Readonly<Record<string, string>> = { UK: "GB", EL: "GR" };

/** Name and code, such as "Norway (NO)"; or that the code is not assigned to a country. */
export function showCountry(code: string): string {
  if (alpha2ToAlpha3(code) === undefined) {
    const meant = MEANT[code];
    const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
    return `"${code}", which ISO 3166-1 does not assign to a country${hint}`;
  }
  return `${getName(code, "en") ?? code} (${code})`;
}

/** Whether a policy accepts a country by its bare code; a country that is not declared is accepted by none. */
export function isAccepted(policy: ResidencyPolicy, code: string | undefined): boolean {
  return code !== undefined && ACCEPTED_COUNTRIES[policy].has(code);
}

/** Why an adequacy decision does not help; empty where there is none that covers a part. */
export function partlyAdequate(policy: ResidencyPolicy, code: string | undefined): string {
  const covered = code === undefined ? undefined : PARTLY_ADEQUATE[code];
  if (policy !== "eea-plus-adequacy" || covered === undefined) return "";
  return ` The adequacy decision covers only ${covered}, which a country code cannot show.`;
}

/** What is declared against what a policy asks for, never a legal verdict. */
export function inconsistent(subject: "residency" | "ownership", policy: ResidencyPolicy): string {
  return `declared ${subject} is not consistent with policy ${policy} (data as of ${RESIDENCY_DATA_AS_OF})`;
}
