import { listed } from "./parts/listed";
import { byPlace } from "./parts/node-field";
import { finding, type Rule } from "./rule";

/** Static machines say where ssh reaches them; lab machines do not, since the lab forwards a port to each. */
export const nodeAddressRequired: Rule = {
  name: "node-address-required",
  check: ({ machines, nodes }, context) => {
    const isStatic = machines.source === "static";
    const wrong = nodes.filter(({ address }) => (address === undefined) === isStatic);
    return byPlace(context, wrong, "address").map(({ path, nodes: here }) => {
      const names = listed(here.map(({ name }) => name));
      return isStatic
        ? finding("error", path, {
            what: `no address for ${names}; expected one, since machines.source is static`,
            why: "The kit takes these machines over by ssh and has no other way to find them.",
            instead: `the public address of each machine under ${path.at(-1) ?? "address"}, such as 203.0.113.11`,
          })
        : finding("error", path, {
            what: `an address for ${names}; expected none, since machines.source is lab`,
            why: "The lab makes these machines and forwards a port of 127.0.0.1 to each: the address would be ignored.",
            instead: `nothing: remove ${path.at(-1) ?? "address"}, or set machines.source to static`,
          });
    });
  },
};
