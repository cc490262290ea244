import { CALICO_DATA_AS_OF, CALICO_TESTED_WITH } from "../facts/calico-releases";
import { minorOf } from "../minor-version";
import { strictInProduction } from "./parts/severity";
import { finding, type Rule } from "./rule";

/** Calico and Kubernetes are a pair that Calico's developers test together. */
export const calicoVersion: Rule = {
  name: "calico-version",
  check: (spec) => {
    const { network, kubernetes } = spec;
    if (network.plugin !== "calico") return [];
    const calico = network.calico.version;
    const minor = minorOf(kubernetes.version);
    const tested = CALICO_TESTED_WITH[minorOf(calico)];
    if (tested?.includes(minor) === true) return [];
    const fitting = Object.keys(CALICO_TESTED_WITH).filter((key) => CALICO_TESTED_WITH[key]?.includes(minor));
    const found =
      tested === undefined
        ? `Calico ${calico} is not in the published matrix`
        : `Calico ${calico} is tested with Kubernetes ${tested.join(", ")}, not with ${kubernetes.version}`;
    return [
      finding(strictInProduction(spec), ["network", "calico", "version"], {
        what: `${found} (data as of ${CALICO_DATA_AS_OF})`,
        why: "An untested pair fails in the field first: the network of every pod hangs on it.",
        instead:
          fitting.length > 0
            ? `a patch release of Calico ${fitting.join(" or ")}`
            : `a Kubernetes version that Calico is tested with: ${(tested ?? []).join(", ") || "see kubernetes.version"}`,
      }),
    ];
  },
};
