import { inconsistent, isAccepted, partlyAdequate, showCountry } from "./parts/countries";
import { finding, type Rule } from "./rule";

/** The country that owns the operator of the machines is declared, and the ownership policy accepts it. */
export const residencyOwnership: Rule = {
  name: "residency-ownership",
  check: ({ residency }) => {
    const { ownershipPolicy: policy, operatorCountry: country } = residency;
    if (policy === "none" || isAccepted(policy, country)) return [];
    const found = country === undefined ? "no operatorCountry declared" : showCountry(country);
    return [
      finding("error", ["residency", "operatorCountry"], {
        what: `${inconsistent("ownership", policy)}: ${found}`,
        why: `Where machines stand and who owns their operator are two questions: a US-owned site in Oslo stands in Norway and is still under foreign law (Schrems II).${partlyAdequate(policy, country)}`,
        instead:
          "operatorCountry: the country of the company's ultimate owner, such as NO; or residency.ownershipPolicy: none if foreign ownership is accepted",
      }),
    ];
  },
};
