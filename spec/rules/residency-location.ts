import type { ResidencyPolicy } from "../facts/residency-countries";
import { showPath, type Path } from "../problem";
import type { ClusterSpec, NodeSpec } from "../schema/cluster";
import { inconsistent, isAccepted, partlyAdequate, showCountry } from "./parts/countries";
import { listed } from "./parts/listed";
import { grouped } from "./parts/repeated";
import { finding, type Finding, type Rule, type RuleContext } from "./rule";

/** Something that holds data, and the country its author says it stands in. */
interface Place {
  readonly what: string;
  readonly country: string | undefined;
  /** Where the country is written, or would be. */
  readonly path: Path;
}

/** Every node, mirror and backup target declares a country that the residency policy accepts. */
export const residencyLocation: Rule = {
  name: "residency-location",
  check: (spec, context) => {
    const { policy } = spec.residency;
    if (policy === "none") return [];
    const wrong = [...places(spec, context)].filter(({ country }) => !isAccepted(policy, country));
    const byPath = grouped(wrong, ({ path, country }) => `${showPath(path)} ${country ?? ""}`);
    return [...byPath.values()].flatMap((same) => said(policy, same));
  },
};

function* places(spec: ClusterSpec, context: RuleContext): Generator<Place> {
  const shared = ["machines", "location", "country"];
  for (const node of spec.nodes) {
    const own = [...context.pathOf(node), "location", "country"];
    const path = context.isWritten(own) ? own : shared;
    yield { what: `node ${node.name}`, country: countryOf(node), path };
  }
  for (const [index, mirror] of spec.artifacts.mirrors.entries()) {
    const path = ["artifacts", "mirrors", index, "location", "country"];
    yield { what: `mirror ${mirror.url}`, country: mirror.location?.country, path };
  }
  const target = spec.backup?.etcd?.target;
  if (target !== undefined) {
    const path = ["backup", "etcd", "target", "country"];
    yield { what: `backup target (${target.kind})`, country: target.country, path };
  }
}

function countryOf({ location }: NodeSpec): string | undefined {
  return location?.country;
}

function said(policy: ResidencyPolicy, places: readonly Place[]): Finding[] {
  const [first] = places;
  if (first === undefined) return [];
  const subjects = listed(places.map(({ what }) => what));
  const { country, path } = first;
  const found =
    country === undefined ? `${subjects}: no country declared` : `${subjects}: ${showCountry(country)}`;
  return [
    finding("error", path, {
      what: `${inconsistent("residency", policy)}: ${found}`,
      why: `Everything that holds the cluster's data declares a country, and the policy accepts only some.${partlyAdequate(policy, country)}`,
      instead: `${showPath(path)}: the code of the country it stands in, a place the policy accepts, or another residency.policy if that is decided`,
    }),
  ];
}
